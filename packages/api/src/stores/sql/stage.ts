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
  removeEarlier: 5,
  addEntries: 6,
  removeFacts: 7,
  putFacts: 8,
  changes: 9,
  grants: 10,
  copyKey: 11,
  removeKey: 12,
  content: 13,
  client: 14,
  audit: 15,
  auditSubjects: 16,
  auditReaders: 17,
  answer: 18,
  forgetAnswers: 19,
  forgetTokens: 20,
  settings: 21,
  forgetMisses: 22,
  auditSeals: 23,
} as const

/** A place in that order. */
export type Stage = (typeof stage)[keyof typeof stage]
