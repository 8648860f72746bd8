import { expectJson } from './expect-problem.ts'
import type { TestFacility } from './test-network.ts'

/** A record that a test made: its body, id and path. */
export interface Made {
  readonly id: string
  readonly path: string
  readonly record: Readonly<Record<string, unknown>>
}

/** Sends a draft to a collection, with a key of its own. */
export function send(facility: TestFacility, collection: string, body: unknown): Promise<Response> {
  return facility.call('POST', `/v1/${collection}`, { body, headers: { 'idempotency-key': crypto.randomUUID() } })
}

/** Makes a record of a collection. */
export async function create(facility: TestFacility, collection: string, body: unknown): Promise<Made> {
  const record = await expectJson(await send(facility, collection, body), 201)
  const id = String(record.id)
  return { id, path: `/v1/${collection}/${id}`, record }
}
