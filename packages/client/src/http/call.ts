/** Some bytes to send: a text, a file, or bytes in memory. */
export type Content = string | Blob | Uint8Array<ArrayBuffer>

/** One request of the HTTP contract, however often it has to be tried. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** Path below the root of the server; a token endpoint may be a whole URL. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
  /** What is sent with every try; a function makes it anew for each. */
  readonly body?: Content | (() => Promise<Content>)
  /** Whether a second try does no harm; by default a `GET`, and whatever has an idempotency key or names a version. */
  readonly repeatable?: boolean
  /** Whether this asks a token endpoint, whose refusals are worded otherwise (RFC 6749). */
  readonly asksForToken?: boolean
  /** Most tries of this call, below what the client is set to. */
  readonly maxTries?: number
  /** Milliseconds for one try. */
  readonly timeout?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** A successful answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Sends a call and reads its answer; rejects with one of the three errors. */
export type Send = (call: Call) => Promise<Answer>

/** Whether sending a call again does no harm when nobody knows what became of it. */
export function isRepeatable({ method, headers = {}, repeatable }: Call): boolean {
  return repeatable ?? (method === 'GET' || 'idempotency-key' in headers || 'if-match' in headers)
}
