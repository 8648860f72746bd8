import { createMemoryStore } from '@caunoi/api'
import type { AuditCheckpoint } from '@caunoi/client'
import { describe, expect, test } from 'vitest'
import { child, createNetwork } from './network.ts'

/** A network whose audit is signed by a key that another one may have as well, after some acts. */
async function networkAfter(acts: number, key?: string) {
  const store = createMemoryStore()
  if (key !== undefined) await store.setting('audit-key', async () => key)
  const network = await createNetwork({ store })
  for (let act = 0; act < acts; act++) await network.hospital.client.beneficiaries.search({ name: 'ngoc' }).toArray()
  const keyOf = (): Promise<string> => store.setting('audit-key', async () => '')
  return { ...network, client: network.hospital.client, keyOf }
}

describe('a checkpoint that a client keeps', () => {
  test('is confirmed as long as the audit goes on where it was', async () => {
    const { client } = await networkAfter(2)
    const kept = await client.audit.checkpoint()
    expect((await client.audit.confirm(kept)).fault).toBeUndefined()
    const person = await client.beneficiaries.create(child)
    await client.beneficiaries.read(person.id)
    const { fault, checkpoint } = await client.audit.confirm(kept)
    expect(fault).toBeUndefined()
    expect(checkpoint.position).toBeGreaterThan(kept.position + 2)
    expect((await client.audit.confirm(checkpoint)).fault).toBeUndefined()
  })

  test('tells that the history was written anew, even by the right key', async () => {
    const honest = await networkAfter(1)
    const kept = await honest.client.audit.checkpoint()
    const other = await networkAfter(20, await honest.keyOf())
    expect((await other.client.audit.confirm(kept)).fault).toBe('forked')
  })

  test('tells that the audit was cut off before it', async () => {
    const honest = await networkAfter(20)
    const kept = await honest.client.audit.checkpoint()
    const other = await networkAfter(0, await honest.keyOf())
    expect((await other.client.audit.confirm(kept)).fault).toBe('truncated')
  })

  test('is unproved by another key, and when it is not what was signed', async () => {
    const { client } = await networkAfter(1)
    const kept = await client.audit.checkpoint()
    const stranger = await networkAfter(3)
    expect((await stranger.client.audit.confirm(kept)).fault).toBe('unproved')
    const [header = '', , signature = ''] = kept.signed.split('.')
    const forgeries: readonly AuditCheckpoint[] = [
      { ...kept, position: 0 },
      { ...kept, hash: 'A'.repeat(43) },
      {
        ...kept,
        signed: `${header}.${btoa(JSON.stringify({ ...kept, signed: undefined })).replaceAll('=', '')}.${signature.toLowerCase()}`,
      },
      { ...kept, signed: 'not signed' },
    ]
    for (const forged of forgeries) expect((await client.audit.confirm(forged)).fault).toBe('unproved')
  })
})
