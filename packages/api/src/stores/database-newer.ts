const marker = Symbol.for('caunoi.DatabaseNewer')

/** A database that a later release has changed: this release does not know how to write to it. */
export class DatabaseNewer extends Error {
  readonly [marker] = true
  override readonly name = 'DatabaseNewer'

  static isInstance(error: unknown): error is DatabaseNewer {
    return typeof error === 'object' && error !== null && marker in error
  }
}
