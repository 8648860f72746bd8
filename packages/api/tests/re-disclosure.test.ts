import { expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

it('does not let a receiver pass on what was only disclosed to it, nor a sender what it never saw', async () => {
  const { addFacility } = await createTestNetwork()
  const [hospital, centre, school] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('school')]
  const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const sent = await hospital.call('POST', '/v1/referrals', {
    body: referralDraft(person.id, centre.id),
    headers: { 'idempotency-key': 'a' },
  })
  const path = sent.headers.get('location') ?? ''
  const headers = { 'if-match': (await centre.call('GET', path)).headers.get('etag') ?? '', 'idempotency-key': 'b' }
  await expectJson(await centre.call('POST', `${path}/accept`, { body: {}, headers }), 200)

  const onward = await centre.call('POST', '/v1/referrals', {
    body: referralDraft(person.id, school.id),
    headers: { 'idempotency-key': 'c' },
  })
  expect((await expectProblem(onward, 'invalid')).errors).toEqual([
    expect.objectContaining({ pointer: '/beneficiaryId', code: 'unknown-reference' }),
  ])

  const own = await expectJson(await school.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const absent = '01990000-0000-7000-8000-000000000000'
  const guess = { dataClasses: ['identity'], legalBasis: 'state-duty', assessmentIds: [String(person.id)], documentIds: [absent] }
  const probing = await school.call('POST', '/v1/referrals', {
    body: referralDraft(own.id, centre.id, { disclosure: guess }),
    headers: { 'idempotency-key': 'd' },
  })
  const codes = (await expectProblem(probing, 'invalid')).errors?.map(({ pointer, code }) => `${pointer} ${code}`)
  expect(codes).toEqual(['/disclosure/assessmentIds/0 unknown-reference', '/disclosure/documentIds/0 unknown-reference'])
})
