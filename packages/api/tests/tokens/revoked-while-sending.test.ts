import { beforeEach, describe, expect, it } from 'vitest'
import { createApi, createBuiltInIssuer, createClientRegistry, createMemoryStore, type Store } from '../../src/index.ts'
import { ask, clock, hospital, publicUrl, time } from './registered-hospital.ts'

const sponsor = JSON.stringify({ kind: 'person', isAnonymous: true, isActive: true })
const scope = 'system/Sponsor.crus'
const purposes = ['benefit'] as const

describe('whoever sends a body slowly', () => {
  let store: Store
  let send: (path: string, during: () => Promise<unknown>) => Promise<Response>

  beforeEach(async () => {
    store = createMemoryStore()
    const identity = createBuiltInIssuer({ store, publicUrl, now: clock })
    const app = await createApi({ store, identity, now: clock, demo: true })
    await createClientRegistry({ store, now: clock }).register(hospital({ scope, purposes }))
    const token = await ask(identity)
    send = async (path, during) => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const sent = { method: 'POST', headers, body: readable, duplex: 'half' }
      const answer = app.fetch(new Request(`${publicUrl}${path}`, sent))
      const writer = writable.getWriter()
      const bytes = new TextEncoder().encode(path.endsWith('search') ? '{}' : sponsor)
      await writer.write(bytes.slice(0, 1))
      await during()
      await writer.write(bytes.slice(1))
      await writer.close()
      return answer
    }
  })

  it.each(['/v1/sponsors', '/v1/sponsors/search'])('is answered when nothing changed meanwhile: %s', async (path) => {
    const { status } = await send(path, async () => {
      time.now += 59_000
    })
    expect(status).toBeLessThan(300)
  })

  it.each(['/v1/sponsors', '/v1/sponsors/search'])('gets nothing when the client was revoked meanwhile: %s', async (path) => {
    const { status } = await send(path, async () => {
      await createClientRegistry({ store, now: clock }).revoke('hospital')
      time.now += 59_000
    })
    expect(status).toBe(401)
  })

  it.each(['/v1/sponsors', '/v1/sponsors/search'])('gets nothing by rights that the client lost meanwhile: %s', async (path) => {
    const { status } = await send(path, async () => {
      await createClientRegistry({ store, now: clock }).register(hospital({ scope: 'system/Case.r', purposes }), { replace: true })
      time.now += 59_000
    })
    expect(status).toBe(401)
  })
})
