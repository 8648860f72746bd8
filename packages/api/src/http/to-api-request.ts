import type { Context } from 'hono'
import type { ApiRequest } from '../api-request.ts'

/** Gives handlers what they read of a request of the router. */
export function toApiRequest({ req }: Context): ApiRequest {
  return {
    raw: req.raw,
    get target() {
      return req.url.slice(req.url.indexOf('/', req.url.indexOf('//') + 2))
    },
    header: (name) => req.header(name),
    parameter: (name) => req.param(name) ?? '',
    query: () => new URL(req.url).searchParams,
  }
}
