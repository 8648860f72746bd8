import { describe, expect, it } from 'vitest'
import { communeNetwork, proposeBenefit } from './support/benefits.ts'
import { send } from './support/create.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'

const donor = { kind: 'person', isAnonymous: false, name: 'Lê Văn Bình', isActive: true }
const day = { from: '2026-09-01', to: '2026-09-01' }
const gift = { form: 'money', value: { amount: 48_300_000, qualifier: 'exact' }, isEstimated: false, purpose: 'Học bổng năm học 2026-2027' }

describe('a sponsor', () => {
  it('may stay anonymous; otherwise it has a name', async () => {
    const { commune } = await communeNetwork()
    await expectJson(await send(commune, 'sponsors', { kind: 'person', isAnonymous: true, isActive: true }), 201)
    const refused = await expectProblem(await send(commune, 'sponsors', { kind: 'person', isAnonymous: false, isActive: true }), 'invalid')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/name', code: 'required-field' })])
  })

  it('is known to the facility that recorded it and to nobody else', async () => {
    const { commune, addFacility } = await communeNetwork()
    const stranger = await addFacility('stranger')
    const sponsor = await expectJson(await send(commune, 'sponsors', donor), 201)
    const path = `/v1/sponsors/${String(sponsor.id)}`
    expect(await expectJson(await commune.call('GET', path), 200)).toMatchObject(donor)
    await expectProblem(await stranger.call('GET', path), 'not-found')
    const byName = { body: { name: 'le van binh' } }
    expect((await expectJson(await commune.call('POST', '/v1/sponsors/search', byName), 200)).items).toHaveLength(1)
    expect((await expectJson(await stranger.call('POST', '/v1/sponsors/search', byName), 200)).items).toEqual([])
    const contribution = { ...gift, sponsorId: sponsor.id, period: day }
    const foreign = await expectProblem(await send(stranger, 'contributions', contribution), 'invalid')
    expect(foreign.errors).toEqual([expect.objectContaining({ pointer: '/sponsorId', code: 'unknown-reference' })])
  })
})

describe('a contribution', () => {
  it('tells who gave what, for what, and whom it reached', async () => {
    const { commune } = await communeNetwork()
    const sponsor = await expectJson(await send(commune, 'sponsors', donor), 201)
    const { id } = await proposeBenefit(commune, { programme: 'scholarship', funding: [{ source: 'sponsor', sponsorId: sponsor.id }] })
    const draft = {
      ...gift,
      sponsorId: sponsor.id,
      period: day,
      programme: 'scholarship',
      peopleReached: { count: 161, qualifier: 'exact' },
      benefitIds: [id],
    }
    const contribution = await expectJson(await send(commune, 'contributions', draft), 201)
    expect(contribution).toMatchObject(draft)
    for (const query of [
      `sponsorId=${String(sponsor.id)}`,
      `benefitId=${id}`,
      'programme=scholarship&from.from=2026-09-01&to.to=2026-09-01',
    ]) {
      const { items } = await expectJson(await commune.call('GET', `/v1/contributions?${query}`), 200)
      expect(items).toEqual([expect.objectContaining({ id: contribution.id })])
    }
  })

  it('came over a period, and is corrected by an update', async () => {
    const { commune } = await communeNetwork()
    const sponsor = await expectJson(await send(commune, 'sponsors', donor), 201)
    const period = { from: '2021-01-01', to: '2025-12-31' }
    const made = await send(commune, 'contributions', { ...gift, sponsorId: sponsor.id, period })
    const { id } = await expectJson(made, 201)
    const headers = { 'if-match': made.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' }
    const patch = { value: { amount: 6_200_000_000, qualifier: 'more-than' }, peopleReached: { count: 1700, qualifier: 'more-than' } }
    const path = `/v1/contributions/${String(id)}`
    expect(await expectJson(await commune.call('PATCH', path, { body: patch, headers }), 200)).toMatchObject({ ...patch, period })
  })
})
