import type { TestFacility } from './test-network.ts'

/** Changes the present version of a record by a merge patch. */
export async function patch(facility: TestFacility, path: string, body: unknown): Promise<Response> {
  const etag = (await facility.call('GET', path)).headers.get('etag') ?? ''
  return facility.call('PATCH', path, { body, headers: { 'if-match': etag, 'content-type': 'application/merge-patch+json' } })
}
