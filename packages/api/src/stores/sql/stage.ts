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
  removeAudience: 4,
  addEntries: 5,
  removeFacts: 6,
  putFacts: 7,
  changes: 8,
  grants: 9,
  copyKey: 10,
  removeKey: 11,
  content: 12,
  client: 13,
  audit: 14,
  auditSubjects: 15,
  auditReaders: 16,
  answer: 17,
  forgetAnswers: 18,
  forgetTokens: 19,
  settings: 20,
  forgetMisses: 21,
  auditSeals: 22,
} as const

/** A place in that order. */
export type Stage = (typeof stage)[keyof typeof stage]
