import type { TestFacility } from './test-network.ts'

/** Acts on the present version of a record. */
export async function act(facility: TestFacility, path: string, action: string, body?: unknown): Promise<Response> {
  const etag = (await facility.call('GET', path)).headers.get('etag') ?? '"none"'
  return facility.call('POST', `${path}/${action}`, { body, headers: { 'if-match': etag, 'idempotency-key': crypto.randomUUID() } })
}
