/**
 * Order of writes that may go to the database as one statement, whose parts do not see what the others write.
 *
 * Parts of rising stages touch different rows or different tables; a write of the same or a lower stage begins another statement.
 */
export const stage = {
  /** Finds rows by a whole key, so quickly that whoever asks at the same time may wait for it. */
  lookUp: -1,
  read: 0,
  newVersion: 1,
  presentVersion: 2,
  removeEntries: 3,
  addEntries: 4,
  removeFacts: 5,
  putFacts: 6,
  changes: 7,
  grants: 8,
  copyKey: 9,
  removeKey: 10,
  content: 11,
  client: 12,
  audit: 13,
  auditSubjects: 14,
  auditReaders: 15,
  answer: 16,
  forgetAnswers: 17,
  forgetTokens: 18,
  settings: 19,
  forgetMisses: 20,
  auditSeals: 21,
} as const

/** A place in that order. */
export type Stage = (typeof stage)[keyof typeof stage]
