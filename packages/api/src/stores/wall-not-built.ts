const marker = Symbol.for('caunoi.WallNotBuilt')

/** A database whose user may not build the second wall, or not stand behind it; the message says what to run. */
export class WallNotBuilt extends Error {
  readonly [marker] = true
  override readonly name = 'WallNotBuilt'

  static isInstance(error: unknown): error is WallNotBuilt {
    return typeof error === 'object' && error !== null && marker in error
  }
}
