import type { Discovery } from '@caunoi/schemas'
import { fixedPaths } from '@caunoi/schemas/faces'
import type { Send } from './http/call.ts'
import { readJson, unreadable } from './http/read-json.ts'
import { isObject } from './is-object.ts'
import type { CallOptions } from './options/call-options.ts'

/** Makes the function that asks what a server offers; it needs no token. */
export function createDiscover(send: Send): (options?: CallOptions) => Promise<Discovery> {
  return async ({ signal, timeout } = {}) => {
    const answer = await send({ method: 'GET', path: fixedPaths.discovery, signal, timeout })
    const body = readJson(answer)
    if (!isDiscovery(body)) throw unreadable('The answer is not a discovery document', answer)
    return body
  }
}

function isDiscovery(body: unknown): body is Discovery {
  return isObject(body) && typeof body.standardVersion === 'string' && Array.isArray(body.resources) && isObject(body.limits)
}
