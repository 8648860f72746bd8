/** Shows on a terminal, in one line that is overwritten, how far long work is; elsewhere it keeps silent. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

/** Takes the line away. */
export function endProgress(): void {
  showProgress('')
}
