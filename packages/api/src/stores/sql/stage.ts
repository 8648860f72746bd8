/**
 * Order of writes that may go to the database as one statement, whose parts do not see what the others write.
 *
 * Parts of rising stages touch different rows or different tables; a write of the same or a lower stage begins another statement.
 */
export const stage = {
  read: 0,
  newVersion: 1,
  presentVersion: 2,
  removeEntries: 3,
  addEntries: 4,
  changes: 5,
  grants: 6,
  copyKey: 7,
  removeKey: 8,
  content: 9,
  audit: 10,
  auditSubjects: 11,
  answer: 12,
  forgetAnswers: 13,
  forgetTokens: 14,
} as const

/** A place in that order. */
export type Stage = (typeof stage)[keyof typeof stage]
