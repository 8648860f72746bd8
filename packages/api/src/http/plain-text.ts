/** Most marks that may follow one another: more than any writing needs, and what Unicode calls stream-safe (UAX #15). */
const MOST_MARKS = 30
const FIRST_MARK = 0x300
const MARK = /^\p{M}$/u

/** Whether so many marks stand in a row that bringing the text to NFC would take time out of all proportion. */
export function hasTooManyMarks(text: string): boolean {
  let inRow = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < FIRST_MARK || !isMark(text, index, code)) inRow = 0
    else if (++inRow > MOST_MARKS) return true
  }
  return false
}

function isMark(text: string, index: number, code: number): boolean {
  // Letters of Vietnamese, by far the most of what gets here.
  if (code >= 0x1e00 && code < 0x1f00) return false
  // The second half of a pair counts like the first, so that marks beyond U+FFFF are in a row.
  const isLow = code >= 0xdc00 && code < 0xe000
  return MARK.test(String.fromCodePoint(text.codePointAt(isLow ? index - 1 : index) ?? 0))
}

/** Whether every store can keep a text, and compare it: no U+0000, no half of a surrogate pair, no endless row of marks. */
export function isPlainText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed() && !hasTooManyMarks(text)
}
