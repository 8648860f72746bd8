/** The database was begun with keys, and the command names no folder with them. */
export class KeysMissing extends Error {
  override readonly name = 'KeysMissing'
}
