const marker = Symbol.for('caunoi.StoreConflict')

/** Something written is there already: another version of the record, or another answer under the same key. */
export class StoreConflict extends Error {
  readonly [marker] = true
  override readonly name = 'StoreConflict'

  /** Whether an error is one, whichever copy of this package threw it. */
  static isInstance(error: unknown): error is StoreConflict {
    return typeof error === 'object' && error !== null && marker in error
  }
}
