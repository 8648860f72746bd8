import {
  type AnyResource,
  beneficiaryResource,
  defineExtension,
  emitJsonSchemas,
  emitOpenApi,
  extendResource,
  field,
  resources,
} from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { act } from './support/act.ts'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { coast, vendor } from './support/extensions.ts'
import { patch } from './support/patch.ts'
import { createTestNetwork } from './support/test-network.ts'

const list = { ...resources, beneficiaries: extendResource(extendResource(beneficiaryResource, coast), vendor) }
const atSea = { fishingGrounds: 'off-shore', boatNumber: 'KH-96000', from: '2020-01-01' }
const draft = (extensions: object) => beneficiaryDraft({ extensions })

async function extendedNetwork() {
  const network = await createTestNetwork({ resources: list })
  return { network, centre: await network.addFacility('centre'), clinic: await network.addFacility('clinic') }
}

describe('a resource with the fields of a province and of a vendor', () => {
  it('keeps, answers and finds them', async () => {
    const { network, centre } = await extendedNetwork()
    const { path, id } = await create(centre, 'beneficiaries', draft({ 'khanh-hoa': atSea, 'phan-mem-a': { shelf: 'B2' } }))
    expect(await expectJson(await centre.call('GET', path), 200)).toMatchObject({
      extensions: { 'khanh-hoa': atSea, 'phan-mem-a': { shelf: 'B2' } },
    })
    await create(centre, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Biển', identifiers: undefined, noIdentifierReason: 'refused' }))
    const asked = { 'khanh-hoa:fishingGrounds': 'off-shore', 'khanh-hoa:from': { from: '2019-01-01', to: '2020-12-31' } }
    const found = await expectJson(await centre.call('POST', '/v1/beneficiaries/search', { body: asked }), 200)
    expect(found.items).toEqual([expect.objectContaining({ id })])
    const url = '/v1/beneficiaries?khanh-hoa:fishingGrounds=near-shore'
    expect(await expectJson(await centre.call('GET', url), 200)).toMatchObject({ items: [] })
    expect(network.errors).toEqual([])
  })

  it('refuses what is wrong in them, with a pointer into the namespace', async () => {
    const { centre } = await extendedNetwork()
    const wrong = { fishingGrounds: 'lake', boatNumber: 'tàu', size: 3 }
    const refused = await expectProblem(await send(centre, 'beneficiaries', draft({ 'khanh-hoa': wrong })), 'invalid')
    expect(refused.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/extensions/khanh-hoa/fishingGrounds', 'unknown-code'],
      ['/extensions/khanh-hoa/boatNumber', 'wrong-format'],
      ['/extensions/khanh-hoa/size', 'unknown-field'],
    ])
    const dates = { ...atSea, to: '2019-12-31' }
    const ordered = await expectProblem(await send(centre, 'beneficiaries', draft({ 'khanh-hoa': dates })), 'invalid')
    expect(ordered.errors).toEqual([expect.objectContaining({ pointer: '/extensions/khanh-hoa/to', code: 'dates-out-of-order' })])
    const clinic = { ...atSea, clinicId: '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e' }
    const unknown = await expectProblem(await send(centre, 'beneficiaries', draft({ 'khanh-hoa': clinic })), 'invalid')
    expect(unknown.errors).toEqual([expect.objectContaining({ pointer: '/extensions/khanh-hoa/clinicId', code: 'unknown-reference' })])
  })

  it('refuses a namespace that it does not have, and names those that it has', async () => {
    const { centre } = await extendedNetwork()
    const { errors } = await expectProblem(await send(centre, 'beneficiaries', draft({ 'hai-phong': { port: 1 } })), 'invalid')
    expect(errors).toEqual([
      expect.objectContaining({ pointer: '/extensions/hai-phong', code: 'unknown-extension', args: { allowed: 'khanh-hoa, phan-mem-a' } }),
    ])
  })

  it('is changed by who knows nothing of a namespace without erasing it', async () => {
    const { centre } = await extendedNetwork()
    const { path } = await create(centre, 'beneficiaries', draft({ 'khanh-hoa': atSea, 'phan-mem-a': { shelf: 'B2' } }))
    const extensions = { 'khanh-hoa': atSea, 'phan-mem-a': { shelf: 'B2' } }
    expect(await expectJson(await patch(centre, path, { name: 'Nguyễn Thị Ngọc Ánh' }), 200)).toMatchObject({ extensions })
    const etag = (await centre.call('GET', path)).headers.get('etag') ?? ''
    const whole = await centre.call('PUT', path, { body: beneficiaryDraft({ name: 'Nguyễn Thị Ngọc' }), headers: { 'if-match': etag } })
    expect(await expectJson(whole, 200)).toMatchObject({ name: 'Nguyễn Thị Ngọc', extensions })
    const moved = await expectJson(await patch(centre, path, { extensions: { 'phan-mem-a': { shelf: 'C1' } } }), 200)
    expect(moved.extensions).toEqual({ ...extensions, 'phan-mem-a': { shelf: 'C1' } })
    const left = await expectJson(await patch(centre, path, { extensions: { 'khanh-hoa': null } }), 200)
    expect(left.extensions).toEqual({ 'phan-mem-a': { shelf: 'C1' } })
    expect(await expectJson(await patch(centre, path, { extensions: { 'phan-mem-a': null } }), 200)).not.toHaveProperty('extensions')
  })

  it('puts the labels of its codes on the record', async () => {
    const { centre } = await extendedNetwork()
    const { record } = await create(centre, 'beneficiaries', draft({ 'khanh-hoa': { ...atSea, rescuedFrom: 'trafficking' } }))
    expect(record.labels).toEqual({ confidentiality: 'restricted', sensitivity: ['trafficking'] })
  })

  it('discloses each of its fields by the data class of the field, and the rest to nobody', async () => {
    const { centre, clinic } = await extendedNetwork()
    const extensions = { 'khanh-hoa': { ...atSea, rescuedFrom: 'trafficking' }, 'phan-mem-a': { shelf: 'B2' } }
    const { id, path } = await create(centre, 'beneficiaries', draft(extensions))
    const disclosure = { dataClasses: ['identity', 'livelihood'], legalBasis: 'child-protection-report' }
    const referral = await create(centre, 'referrals', referralDraft(id, clinic.id, { disclosure }))
    await expectJson(await act(clinic, referral.path, 'accept', {}), 200)
    const seen = await expectJson(await clinic.call('GET', path), 200)
    expect(seen).toMatchObject({ name: 'Nguyễn Thị Ngọc' })
    expect(seen.extensions).toEqual({ 'khanh-hoa': { fishingGrounds: 'off-shore' } })
    expect(seen.labels).toEqual({ confidentiality: 'normal', sensitivity: [] })
    expect((await expectJson(await clinic.call('GET', `${path}?fields=extensions`), 200)).extensions).toEqual(seen.extensions)
    const asked = await expectJson(
      await clinic.call('POST', '/v1/beneficiaries/search', { body: { 'khanh-hoa:fishingGrounds': 'off-shore' } }),
      200,
    )
    const both = Array.isArray(asked.items) ? asked.items : []
    expect(both.map(({ recordedBy }: { recordedBy: string }) => recordedBy).sort()).toEqual([centre.id, clinic.id].sort())
    for (const { extensions: shown } of both) expect(shown).toEqual(seen.extensions)
    const hidden = await clinic.call('POST', '/v1/beneficiaries/search', {
      body: { 'khanh-hoa:from': { from: '2019-01-01' }, total: true },
    })
    expect(await expectJson(hidden, 200)).toEqual({ items: [], total: 0 })
  })

  it('releases a labelled field of a namespace only with its label, and leaves no trace of it', async () => {
    const { centre, clinic } = await extendedNetwork()
    const people = [{ rescuedFrom: 'trafficking', fishingGrounds: 'near-shore' }, { rescuedFrom: 'trafficking' }]
    const seen: unknown[] = []
    for (const [index, content] of people.entries()) {
      for (const labels of [['trafficking'], undefined]) {
        const { id, path } = await create(centre, 'beneficiaries', draft({ 'khanh-hoa': content }))
        const disclosure = { dataClasses: ['livelihood'], ...(labels && { labels }), legalBasis: 'child-protection-report' }
        const sent = { disclosure, senderReference: `CG-${index}-${labels?.length}` }
        const referral = await create(centre, 'referrals', referralDraft(id, clinic.id, sent))
        await expectJson(await act(clinic, referral.path, 'accept', {}), 200)
        seen.push((await expectJson(await clinic.call('GET', path), 200)).extensions)
      }
    }
    expect(seen).toEqual([
      { 'khanh-hoa': people[0] },
      { 'khanh-hoa': { fishingGrounds: 'near-shore' } },
      { 'khanh-hoa': people[1] },
      undefined,
    ])
  })

  it('is in the discovery document and in the published schemas, those of the standard stay as they are', async () => {
    const before = JSON.stringify(emitOpenApi(resources))
    const { centre } = await extendedNetwork()
    const discovery = await expectJson(await centre.call('GET', '/v1/'), 200)
    expect(discovery.profiles).toEqual(['khanh-hoa', 'phan-mem-a'])
    const { Beneficiary, BeneficiaryDraft } = emitJsonSchemas(list)
    for (const schema of [Beneficiary, BeneficiaryDraft]) {
      const extensions = schema?.properties?.extensions
      expect(Object.keys(extensions?.properties ?? {})).toEqual(['khanh-hoa', 'phan-mem-a'])
      expect(extensions?.additionalProperties).toBe(false)
    }
    expect(emitJsonSchemas(resources).Beneficiary?.properties).not.toHaveProperty('extensions')
    expect(JSON.stringify(emitOpenApi(resources))).toBe(before)
    expect(before).not.toContain('khanh-hoa:')
    expect(JSON.stringify(emitOpenApi(list))).toContain('khanh-hoa:fishingGrounds')
  })
})

describe('a server without an extension', () => {
  it('refuses it by name and stores nothing', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const refused = await expectProblem(await send(centre, 'beneficiaries', draft({ 'khanh-hoa': atSea, 'phan-mem-a': {} })), 'invalid')
    expect(refused.errors).toEqual([
      expect.objectContaining({ pointer: '/extensions/khanh-hoa', code: 'unknown-extension', clause: 'EXT-1.1' }),
      expect.objectContaining({ pointer: '/extensions/phan-mem-a', code: 'unknown-extension' }),
    ])
    expect(await expectJson(await centre.call('GET', '/v1/beneficiaries'), 200)).toMatchObject({ items: [] })
    await expectProblem(await send(centre, 'beneficiaries', beneficiaryDraft({ extensions: 'x' })), 'invalid')
  })
})

describe('an extension', () => {
  it('has a namespace of its own, once for each resource', () => {
    expect(() => extendResource(list.beneficiaries, vendor)).toThrow('phan-mem-a')
    const fields = { a: field(z.string().optional(), { title: { vi: 'A', en: 'A' }, about: { vi: 'Thử.', en: 'A try.' } }) }
    const about = { vi: 'Thử.', en: 'A try.' }
    for (const namespace of ['Khánh Hòa', 'a.b', 'a:b', '']) {
      expect(() => defineExtension({ namespace, title: about, about, fields })).toThrow('namespace')
    }
    expect(beneficiaryResource.extensions).toEqual([])
  })

  it('finds its place free in every resource of the standard', () => {
    for (const resource of Object.values<AnyResource>(resources)) expect(resource.schema).not.toHaveProperty('shape.extensions')
    const taken = { ...beneficiaryResource, schema: z.strictObject({ extensions: z.string() }) }
    expect(() => extendResource(taken, vendor)).toThrow('a field of its own')
  })
})
