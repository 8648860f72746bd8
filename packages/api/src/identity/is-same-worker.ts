/** The id of a worker as a sign-on compares it: in one form of Unicode and one case, without blanks and what nobody sees. */
export const foldedWorker = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')

/** Whether two ids name one worker: most sign-ons take a name in capitals for the same, and state it as it was typed. */
export function isSameWorker(one: string, other: string): boolean {
  return foldedWorker(one) === foldedWorker(other)
}
