const marker = Symbol.for('caunoi.InvalidCursor')

/** A cursor that this store never gave; its reader has to start from the beginning. */
export class InvalidCursor extends Error {
  readonly [marker] = true
  override readonly name = 'InvalidCursor'

  static isInstance(error: unknown): error is InvalidCursor {
    return typeof error === 'object' && error !== null && marker in error
  }
}
