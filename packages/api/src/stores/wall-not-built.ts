const marker = Symbol.for('caunoi.WallNotBuilt')

/** A database whose user may not build the second wall, or not stand behind it. */
export class WallNotBuilt extends Error {
  readonly [marker] = true
  override readonly name = 'WallNotBuilt'
  /** What a superuser of the database server runs, so that the next start succeeds. */
  readonly remedy: string

  constructor(why: string, remedy: string) {
    super(`${why}: run as superuser: ${remedy}`)
    this.remedy = remedy
  }

  /** Whether a failure is of this kind, whichever copy of the package made it. */
  static isInstance(error: unknown): error is WallNotBuilt {
    return typeof error === 'object' && error !== null && marker in error
  }
}
