import { Refusal } from '../refusal.ts'
import { digestOf } from '../resource/view.ts'
import type { Seal } from './seal.ts'

/** Writes and reads the cursors of one question. */
export interface Cursors {
  /** The cursor that continues behind a position. */
  close(position: string): string
  /** The position of a cursor; refuses one that was not given here, or to another caller, or for another question. */
  open(cursor: string): string
}

/** Binds cursors to what they continue: who asked, and for what. */
export function cursorsOf(seal: Seal, question: readonly unknown[]): Cursors {
  const mark = digestOf(JSON.stringify(question)).slice(0, 32)
  return {
    close: (position) => seal.close(mark + position),
    open: (cursor) => {
      const text = seal.open(cursor)
      if (!text?.startsWith(mark)) throw new Refusal('invalid-cursor')
      return text.slice(mark.length)
    },
  }
}
