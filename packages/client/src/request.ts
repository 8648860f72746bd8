import { toJson } from './encoding.ts'
import type { Call, Send } from './http/call.ts'
import { readJson } from './http/read-json.ts'
import type { IntentOptions } from './options/call-options.ts'

/** A request for which there is no method. */
export interface OpenRequest extends IntentOptions {
  /** `GET` by default. */
  readonly method?: Call['method']
  /** Path below the root of the server: `/v1/…`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Body, sent as JSON. */
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A successful answer; `body` is its JSON, or `undefined` when it has none. */
export interface OpenAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Makes the function that sends what there is no method for. */
export function createRequest(sendFor: (path: string) => Send): (request: OpenRequest) => Promise<OpenAnswer> {
  return async ({ method = 'GET', path, query, json, headers, idempotencyKey = crypto.randomUUID(), signal, timeout }) => {
    // The token belongs to this server; of two slashes a browser makes another host.
    if (!/^\/(?![/\\])/.test(path)) throw new TypeError('The path has to begin with one slash')
    const own = {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'POST' && { 'idempotency-key': idempotencyKey }),
      ...Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
    }
    const answer = await sendFor(path)({
      method,
      path,
      headers: own,
      ...(query && { query }),
      ...(json !== undefined && { body: toJson(json) }),
      signal,
      timeout,
    })
    return { status: answer.status, headers: answer.headers, body: answer.bytes.length === 0 ? undefined : readJson(answer) }
  }
}
