/** What was closed under a destroyed key can be read by nobody any more. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'
}

/** Closed bytes that were altered, moved to another place, or closed under another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

/** Keys that do not belong to a database, or that nobody guards. */
export class WrongKeys extends Error {
  override readonly name = 'WrongKeys'
}
