const marker = Symbol.for('caunoi.WrongKeys')

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
  readonly [marker] = true

  /** Whether a failure is of this kind, whichever copy of the package made it. */
  static isInstance(error: unknown): error is WrongKeys {
    return error instanceof Error && marker in error
  }
}
