const marker = Symbol.for('caunoi.StoreUnavailable')

/** The store cannot serve at present (closed, unreachable, full); what was under way may or may not have been stored. */
export class StoreUnavailable extends Error {
  readonly [marker] = true
  override readonly name = 'StoreUnavailable'

  static isInstance(error: unknown): error is StoreUnavailable {
    return typeof error === 'object' && error !== null && marker in error
  }
}
