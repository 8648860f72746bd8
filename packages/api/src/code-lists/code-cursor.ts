import { Refusal } from '../refusal.ts'

/** The cursor that continues behind a code; nothing in it is secret, so that a page has the same bytes for everyone. */
export function cursorAfter(code: string): string {
  return encodeURIComponent(code).replaceAll('%', '~')
}

/** The code behind which a cursor continues. */
export function codeOfCursor(cursor: string): string {
  try {
    return decodeURIComponent(cursor.replaceAll('~', '%'))
  } catch {
    throw new Refusal('invalid-cursor')
  }
}
