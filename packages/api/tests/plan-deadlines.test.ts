import { expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, caseDraft, planDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

/** A centre that opened cases on Friday, 20 November 2026, and the clock: the 24th is a holiday. */
async function centreWithCases() {
  const clock = { now: new Date('2026-11-20T03:00:00.000Z') }
  const { addFacility, errors } = await createTestNetwork({ now: () => clock.now })
  const [centre, stranger] = [await addFacility('centre'), await addFacility('stranger')]
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  const open = (number: string, parts: object = {}) =>
    create(centre, 'cases', caseDraft(person.id, { number, openedOn: '2026-11-20', kinds: ['child-protection'], ...parts }))
  return { clock, centre, stranger, open, errors }
}

const found = async (facility: TestFacility, query: string): Promise<readonly unknown[]> => {
  const { items } = await expectJson(await facility.call('GET', `/v1/${query}`), 200)
  return Array.isArray(items) ? items.map(({ id }) => id) : []
}

const patch = (facility: TestFacility, path: string, body: object): Promise<Response> =>
  facility.call('PATCH', path, { body, headers: { 'if-match': '*', 'content-type': 'application/merge-patch+json' } })

it('lists the cases of children whose plan is late after five working days, until there is a plan', async () => {
  const { clock, centre, stranger, open, errors } = await centreWithCases()
  const [child, planned, other] = [await open('HS-1'), await open('HS-2'), await open('HS-3', { kinds: ['poverty'] })]
  expect(child.record).toMatchObject({ planBy: '2026-11-30' })
  expect(other.record).not.toHaveProperty('planBy')
  await create(centre, 'support-plans', planDraft(planned.id))
  expect(await expectJson(await centre.call('GET', planned.path), 200)).not.toHaveProperty('planBy')
  for (const [now, late, waiting] of [
    ['2026-11-30T16:59:59.000Z', [], [child.id]],
    ['2026-11-30T17:00:00.000Z', [child.id], []],
  ] as const) {
    clock.now = new Date(now)
    expect(await found(centre, 'cases?planOverdue=true')).toEqual(late)
    expect(await found(centre, 'cases?planOverdue=false')).toEqual(waiting)
    expect(await found(stranger, 'cases?planOverdue=true')).toEqual([])
  }
  await create(centre, 'support-plans', planDraft(child.id))
  expect(await found(centre, 'cases?planOverdue=true')).toEqual([])
  expect(errors).toEqual([])
})

it('follows a correction of the day or the kind of a case, not of one that has its plan', async () => {
  const { centre, open } = await centreWithCases()
  const [child, planned] = [await open('HS-1'), await open('HS-2')]
  await create(centre, 'support-plans', planDraft(planned.id))
  expect(await expectJson(await patch(centre, child.path, { openedOn: '2026-11-19' }), 200)).toMatchObject({ planBy: '2026-11-27' })
  expect(await expectJson(await patch(centre, child.path, { kinds: ['education'] }), 200)).not.toHaveProperty('planBy')
  expect(await expectJson(await patch(centre, planned.path, { openedOn: '2026-11-19' }), 200)).not.toHaveProperty('planBy')
  expect(await open('HS-4', { openedOn: '2019-05-06' })).not.toHaveProperty('record.planBy')
})

it('lists the plans of children that nobody has approved within two working days', async () => {
  const { clock, centre, stranger, open, errors } = await centreWithCases()
  clock.now = new Date('2026-11-23T03:00:00.000Z')
  const [child, other] = [await open('HS-1'), await open('HS-2', { kinds: ['poverty'] })]
  const plan = await create(centre, 'support-plans', planDraft(child.id))
  expect(plan.record).toMatchObject({ approveBy: '2026-11-26' })
  expect((await create(centre, 'support-plans', planDraft(other.id))).record).not.toHaveProperty('approveBy')
  clock.now = new Date('2026-11-26T16:59:59.000Z')
  expect(await found(centre, 'support-plans?overdue=true')).toEqual([])
  clock.now = new Date('2026-11-26T17:00:00.000Z')
  expect(await found(centre, 'support-plans?overdue=true')).toEqual([plan.id])
  expect(await found(stranger, 'support-plans?overdue=true')).toEqual([])
  const approval = { approver: 'facility-head', name: 'Trần Văn Bình', approvedOn: '2026-11-26' }
  await expectJson(await act(centre, plan.path, 'approve', approval), 200)
  expect(await found(centre, 'support-plans?overdue=true')).toEqual([])
  expect(errors).toEqual([])
})

it('counts again for a case from which its only plan went to another, and for a plan that came to the case of a child', async () => {
  const { clock, centre, open, errors } = await centreWithCases()
  const [child, sibling, other] = [await open('HS-1'), await open('HS-2'), await open('HS-3', { kinds: ['poverty'] })]
  const get = async (path: string) => expectJson(await centre.call('GET', path), 200)
  const [mistaken, simple] = [
    await create(centre, 'support-plans', planDraft(child.id)),
    await create(centre, 'support-plans', planDraft(other.id)),
  ]
  clock.now = new Date('2026-11-23T03:00:00.000Z')
  expect(await expectJson(await patch(centre, mistaken.path, { caseId: sibling.id }), 200)).toMatchObject({ approveBy: '2026-11-25' })
  expect(await get(child.path)).toMatchObject({ planBy: '2026-11-30' })
  expect(await get(sibling.path)).not.toHaveProperty('planBy')
  expect(await expectJson(await patch(centre, simple.path, { caseId: child.id }), 200)).toMatchObject({ approveBy: '2026-11-25' })
  expect(await get(child.path)).not.toHaveProperty('planBy')
  expect(await expectJson(await patch(centre, simple.path, { caseId: other.id }), 200)).not.toHaveProperty('approveBy')
  expect(errors).toEqual([])
})
