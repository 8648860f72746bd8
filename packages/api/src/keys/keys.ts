/**
 * Keys of a server, kept apart from its records: named secrets, and numbered keys of which each can be destroyed alone.
 *
 * Nothing here waits for another machine, because a transaction awaits nothing but the database: who keeps keys in a vault unlocks them when
 * the server starts.
 */
export interface Keys {
  /** `demo` keys are made by themselves and guarded by nobody: no server works with them but one that says so. */
  readonly kind: 'demo' | 'kept'
  /** Tells these keys from others; no secret. */
  readonly id: string
  /** A named secret that all processes with these keys share; the first value wins. */
  secret(name: string, initial: () => Promise<string>): Promise<string>
  /** The secret of a name; undefined when nobody has made it. */
  findSecret(name: string): Promise<string | undefined>
  /** A new key, by its number; durable before it is answered. */
  take(): number
  /** Whether a key is there, and not destroyed. */
  has(key: number): boolean
  /** Closes bytes under a key, bound to a place: they open there only (AES-256-GCM). */
  seal(key: number, place: string, bytes: Uint8Array): Uint8Array
  /** The bytes again; throws `KeyDestroyed`, or `SealBroken` when key, place or bytes are others. */
  open(key: number, place: string, sealed: Uint8Array): Uint8Array
  /** Closes a text; what is answered may stand in a JSON string as it is. */
  sealText(key: number, place: string, text: string): string
  /** The text again, as `open`. */
  openText(key: number, place: string, sealed: string): string
  /** Destroys keys for good; one that is destroyed already stays so. */
  destroy(keys: readonly number[]): Promise<void>
}

/** Bytes of a key, of a nonce and of a tag (AES-256-GCM). */
export const KEY_BYTES = 32
export const NONCE_BYTES = 12
export const TAG_BYTES = 16

/** Setting of a database by which it knows its keys. */
export const keysMark = 'keys'

/** Secrets under which entries and rows of a database were written, and the note that its rows are signed. */
export const secretNames = { index: 'index-key', rows: 'row-key', rowsSigned: 'rows-signed' } as const
