import { Refusal } from '../refusal.ts'
import { sha256Hex } from '../sha256.ts'
import type { Seal } from './seal.ts'

/** Cursors grow by so many characters at a time, so that their length does not tell the digits of a position that all facilities share. */
const STEP = 64
const PADDING = '\0'

/** Writes and reads the cursors of one question. */
export interface Cursors {
  /** The cursor that continues behind a position. */
  close(position: string): string
  /** The position of a cursor; refuses one that was not given here, or to another caller, or for another question. */
  open(cursor: string): string
}

/** Binds cursors to what they continue: who asked, and for what. */
export function cursorsOf(seal: Seal, question: readonly unknown[]): Cursors {
  const mark = sha256Hex(JSON.stringify(question)).slice(0, 32)
  return {
    close: (position) => {
      const text = mark + position
      return seal.close(text.padEnd(Math.ceil(text.length / STEP) * STEP, PADDING))
    },
    open: (cursor) => {
      const text = seal.open(cursor)
      if (!text?.startsWith(mark)) throw new Refusal('invalid-cursor')
      return text.slice(mark.length).replaceAll(PADDING, '')
    },
  }
}
