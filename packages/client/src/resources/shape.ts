import type { Verb } from '@caunoi/schemas'

/** What identifies a version of a record. */
export interface Recorded {
  readonly id: string
  readonly version: number
}

/** The record of a shape: what the server answers with. */
export type RecordOf<Shape> = Shape extends { record: infer Record_ } ? Record_ : never

/** The draft of a shape: what a client writes. */
export type DraftOf<Shape> = Shape extends { draft: infer Take } ? (Take extends (draft: infer Draft) => unknown ? Draft : never) : never

/** The query of a shape: what can be searched for. */
export type SearchOf<Shape> = Shape extends { query: infer Query } ? Query : never

/** The verbs of a shape. */
export type VerbsOf<Shape> = Shape extends { verbs: infer Take }
  ? Take extends (verb: infer V extends Verb) => unknown
    ? V
    : never
  : never

/** The actions of a shape, by name. */
export type ActionsOf<Shape> = Shape extends { actions: infer Actions } ? Actions : never
