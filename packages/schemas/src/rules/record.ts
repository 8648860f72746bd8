/** A record seen by a rule that is told by path which fields it reads. */
export type AnyRecord = Readonly<Record<string, unknown>>
