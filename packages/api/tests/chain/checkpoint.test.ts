import { AuditCheckpoint, AuditDigests } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { foldFrom } from '../../src/chain/link-hash.ts'
import { readSignedPoint, verifyAudit } from '../../src/index.ts'
import { eachStore } from '../support/each-store.ts'
import { expectJson, expectProblem } from '../support/expect-problem.ts'
import { createTestNetwork } from '../support/test-network.ts'
import { sealUpTo } from './seal-up-to.ts'

const KeysOfAudit = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

/** What a network with one facility has in its audit when the facility has read itself and met one refusal. */
const EVENTS = 7

describe.each(eachStore())('a checkpoint of the audit on %s', (_, open) => {
  it('covers everything that was audited before it, is signed, and is held against the chain later', async () => {
    const network = await createTestNetwork({ store: await open() })
    const facility = await network.addFacility('centre')
    // The token with which the facility is read is an event too: it is there before the checkpoint.
    await facility.presentToken(`/v1/facilities/${facility.id}`)
    await expectProblem(await facility.call('GET', '/v1/beneficiaries/01990000-0000-7000-8000-00000000dead'), 'not-found')
    await sealUpTo(network.store, EVENTS)
    const checkpoint = AuditCheckpoint.parse(await expectJson(await facility.call('GET', '/v1/audit/checkpoint'), 200))
    const { keys } = KeysOfAudit.parse(await expectJson(await network.send(undefined, 'GET', '/v1/audit/keys'), 200))
    const { signed, ...said } = checkpoint
    expect(await readSignedPoint(signed, keys)).toEqual(said)
    expect(await readSignedPoint(`${signed.slice(0, -8)}AAAAAAAA`, keys)).toBeUndefined()
    // What was refused is in it; what came after, its own reading, is not.
    await sealUpTo(network.store, checkpoint.position + 1)
    expect(await verifyAudit(network.store, { checkpoints: [checkpoint] })).toMatchObject({ faults: [], events: checkpoint.position + 1 })
    await facility.call('GET', `/v1/facilities/${facility.id}`)
    await sealUpTo(network.store, checkpoint.position + 2)
    expect(await verifyAudit(network.store, { checkpoints: [checkpoint] })).toMatchObject({ faults: [], events: checkpoint.position + 2 })
    const forged = { position: checkpoint.position, hash: 'B'.repeat(43) }
    const { faults } = await verifyAudit(network.store, { checkpoints: [forged, { position: 1000, hash: forged.hash }] })
    expect(faults).toEqual([
      { kind: 'forked', position: forged.position },
      { kind: 'truncated', position: checkpoint.position + 3 },
    ])
  })

  it('is reached from an earlier one by the digests between them', async () => {
    const network = await createTestNetwork({ store: await open() })
    const facility = await network.addFacility('centre')
    const checkpoint = async () => AuditCheckpoint.parse(await expectJson(await facility.call('GET', '/v1/audit/checkpoint'), 200))
    const earlier = await checkpoint()
    for (let call = 0; call < 5; call++) await facility.call('GET', `/v1/facilities/${facility.id}`)
    const later = await checkpoint()
    const page = async (query: string) =>
      AuditDigests.parse(await expectJson(await facility.call('GET', `/v1/audit/digests?${query}`), 200)).items
    const digests: string[] = []
    for (let after = earlier.position; after < later.position; after += 2)
      digests.push(...(await page(`after=${after}&limit=${Math.min(2, later.position - after)}`)))
    const fold = foldFrom(earlier.hash)
    for (const [index, digest] of digests.entries()) fold.add(earlier.position + 1 + index, digest)
    expect(fold.hash()).toBe(later.hash)
    expect(await page('after=999999')).toEqual([])
    await expectProblem(await facility.call('GET', '/v1/audit/digests?after=-1'), 'invalid-parameter')
    await expectProblem(await facility.call('GET', '/v1/audit/digests?from=1'), 'invalid-parameter')
  })

  it('is for whoever has a token, and leaves an event', async () => {
    const network = await createTestNetwork({ store: await open() })
    const facility = await network.addFacility('centre', 'system/Facility.r system/AuditEvent.s')
    await expectProblem(await network.send(undefined, 'GET', '/v1/audit/checkpoint'), 'unauthenticated')
    await expectProblem(await network.send(undefined, 'GET', '/v1/audit/digests'), 'unauthenticated')
    await expectJson(await facility.call('GET', '/v1/audit/checkpoint'), 200)
    const { items } = await expectJson(await facility.call('GET', '/v1/audit-events?action=checkpoint'), 200)
    expect(items).toEqual([expect.objectContaining({ facilityId: facility.id, resource: 'AuditEvent', outcome: 'permit' })])
  })
})
