import type { TestFacility, TestServer } from '../src/index.ts'

/** A record as anybody reads it, without the types of the standard. */
export type Plain = Readonly<Record<string, unknown>>

/** What stands at a path of names in a value; nothing where it does not lead on. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined), value)
}

/** The text at a path of names in a value; empty where nothing stands. */
export const textAt = (value: unknown, ...names: readonly string[]): string => String(at(value, ...names) ?? '')

/** The entries of a list; none where there is no list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Asks a server as a facility. */
export async function ask(
  server: TestServer,
  { tokenFor }: TestFacility,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const headers = {
    authorization: `Bearer ${tokenFor(path)}`,
    ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
  }
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
  const response = await server.fetch(new Request(server.url + path, init))
  return { status: response.status, body: await response.json() }
}

/** Every record of a collection that a facility made, page by page. */
export async function readAll(server: TestServer, facility: TestFacility, collection: string): Promise<readonly Plain[]> {
  const items: Plain[] = []
  for (let next = ''; ; ) {
    const { status, body } = await ask(server, facility, `/v1/${collection}?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`)
    if (status !== 200) throw new Error(`reading ${collection}: ${JSON.stringify(body)}`)
    items.push(
      ...listOf(at(body, 'items'))
        .map((item) => Object(item))
        .filter((item) => at(item, 'recordedBy') === facility.id),
    )
    const cursor = at(body, 'next')
    if (typeof cursor !== 'string') return items
    next = cursor
  }
}
