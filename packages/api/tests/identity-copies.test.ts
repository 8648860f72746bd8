import { expect, it } from 'vitest'
import { create } from './support/create.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const shelter = { services: ['emergency-intake'] }

async function network() {
  const { addFacility, errors } = await createTestNetwork()
  const hospital = await addFacility('hospital')
  const [centre, school] = [await addFacility('centre', undefined, shelter), await addFacility('school')]
  const person = await create(hospital, 'beneficiaries', beneficiaryDraft())
  const trail = async (): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const { items } = await expectJson(await hospital.call('GET', `${person.path}/audit`), 200)
    return Array.isArray(items) ? items.filter(({ action }) => action === 'disclose').reverse() : []
  }
  const post = (facility: TestFacility, path: string, body?: unknown) =>
    facility.call('POST', path, { body, headers: { 'if-match': '*', 'idempotency-key': crypto.randomUUID() } })
  return { hospital, centre, school, person, trail, post, errors }
}

it('the trail of a client tells that a referral took name, sex and birth date to its receiver, before anyone answers', async () => {
  const { hospital, centre, school, person, trail, post, errors } = await network()
  const sent = await create(hospital, 'referrals', referralDraft(person.id, centre.id))
  const identity = {
    action: 'disclose',
    resource: 'Beneficiary',
    recordId: person.id,
    fields: ['name', 'sex', 'birthDate'],
    rule: 'referral-sent',
  }
  expect(await trail()).toMatchObject([{ ...identity, facilityId: hospital.id, version: 1 }])

  await expectJson(await post(centre, `${sent.path}/forward`, { toFacilityId: school.id }), 200)
  const [, forwarded] = await trail()
  expect(forwarded).toMatchObject({ ...identity, facilityId: centre.id })
  expect(forwarded).not.toHaveProperty('version')
  expect(errors).toEqual([])
})

it('an offer leaves nothing on the trail of its client until it is claimed', async () => {
  const { hospital, centre, person, trail, post, errors } = await network()
  const { kind: _kind, toFacilityId: _to, ...draft } = referralDraft(person.id, '')
  const offer = await create(hospital, 'referral-offers', { ...draft, invites: {} })
  expect(await trail()).toEqual([])
  await expectJson(await post(centre, `${offer.path}/claim`), 200)
  expect(await trail()).toMatchObject([{ facilityId: centre.id, fields: ['name', 'sex', 'birthDate'], version: 1 }])
  expect(errors).toEqual([])
})

it('a referral that is refused leaves no sign of a copy', async () => {
  const { hospital, person, trail, post } = await network()
  expect((await post(hospital, '/v1/referrals', referralDraft(person.id, hospital.id))).status).toBe(422)
  expect(await trail()).toEqual([])
})
