/** Widest line that the demo prints. */
const widest = 100

/** How many columns a line may have on this terminal. */
export function lineWidth(): number {
  return Math.min(process.stdout.columns ?? widest, widest)
}

/** Breaks a text into lines between words, each indented; a word that is longer than a line stays whole. */
export function wrap(text: string, indent: string, firstIndent = indent): string[] {
  const lines: string[] = []
  let line = firstIndent
  let isEmpty = true
  for (const word of text.split(' ')) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > lineWidth()) {
      lines.push(line)
      line = indent
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line]
}

/** Cuts or fills a text to a number of columns. */
export function toColumns(text: string, columns: number): string {
  const characters = [...text.normalize('NFC')]
  if (characters.length > columns) return `${characters.slice(0, columns - 1).join('')}…`
  return text.normalize('NFC') + ' '.repeat(columns - characters.length)
}

/** Columns that a text takes: Vietnamese letters are one column each when composed. */
export function columnsOf(text: string): number {
  return [...text.normalize('NFC')].length
}
