/** Most marks that may follow one another: more than any writing needs, and what Unicode calls stream-safe (UAX #15). */
const MOST_MARKS = 30
const FIRST_MARK = 0x300
const MARK = /^\p{M}$/u
const [TAB, LINE_FEED, RETURN, SPACE, DELETE, LAST_CONTROL] = [0x09, 0x0a, 0x0d, 0x20, 0x7f, 0x9f]

/**
 * Whether a text holds what no record may: a control character other than tab and line breaks, one that turns the direction of writing
 * against what is read, a code point that is no character, or so many marks in a row that NFC would take time out of all proportion.
 */
export function hasForbiddenCharacter(text: string): boolean {
  let inRow = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < FIRST_MARK) {
      inRow = 0
      if (code < SPACE ? code !== LINE_FEED && code !== RETURN && code !== TAB : code >= DELETE && code <= LAST_CONTROL) return true
    } else if (isTurning(code) || code >= 0xfffe) return true
    else if (!isMark(text, index, code)) inRow = 0
    else if (++inRow > MOST_MARKS) return true
  }
  return false
}

/** Embeddings, overrides and isolates of bidirectional text: with them a name is shown as another one. */
function isTurning(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
}

function isMark(text: string, index: number, code: number): boolean {
  // Letters of Vietnamese, by far the most of what gets here.
  if (code >= 0x1e00 && code < 0x1f00) return false
  // The second half of a pair counts like the first, so that marks beyond U+FFFF are in a row.
  const isLow = code >= 0xdc00 && code < 0xe000
  return MARK.test(String.fromCodePoint(text.codePointAt(isLow ? index - 1 : index) ?? 0))
}

/** Whether every store and every format can keep a text, and show it as it is. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !hasForbiddenCharacter(text)
}
