import { describe, expect, it } from 'vitest'
import { create, send } from './support/create.ts'
import { beneficiaryDraft, stayDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const ROUNDS = 4
const AT_ONCE = 8

async function openStays(facility: TestFacility, person: string): Promise<readonly unknown[]> {
  const { items } = await expectJson(await facility.call('GET', `/v1/stays?beneficiaryId=${person}&status=admitted`), 200)
  return Array.isArray(items) ? items : []
}

/** Exactly one is done; each of the others is told that the person stays there already. */
async function expectOne(answers: readonly Response[], done: number): Promise<void> {
  expect(answers.filter(({ status }) => status === done)).toHaveLength(1)
  for (const refused of answers.filter(({ status }) => status !== done)) {
    const { errors } = await expectProblem(refused, 'requirement-missing')
    expect(errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'stay-open' })])
  }
}

describe.each(eachStore())('a person has one open stay in a facility at most, over %s', (_name, open) => {
  it('when several admissions are sent at once', async () => {
    const { addFacility, errors } = await createTestNetwork({ store: await open() })
    const centre = await addFacility('centre')
    for (let round = 0; round < ROUNDS; round += 1) {
      const person = await create(centre, 'beneficiaries', beneficiaryDraft())
      const admit = (index: number) => send(centre, 'stays', stayDraft(person.id, { number: `TN-${round}-${index}` }))
      await expectOne(await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => admit(index))), 201)
      expect(await openStays(centre, person.id)).toHaveLength(1)
    }
    expect(errors).toEqual([])
  })

  it('when stays of several people turn out to be of one at the same moment', async () => {
    const { addFacility, errors } = await createTestNetwork({ store: await open() })
    const centre = await addFacility('centre')
    for (let round = 0; round < ROUNDS; round += 1) {
      const person = await create(centre, 'beneficiaries', beneficiaryDraft())
      const stays = await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, index) => {
          const taken = await create(centre, 'beneficiaries', beneficiaryDraft())
          return create(centre, 'stays', stayDraft(taken.id, { number: `TN-${round}-${index}` }))
        }),
      )
      const headers = { 'if-match': '*', 'content-type': 'application/merge-patch+json' }
      const body = { beneficiaryId: person.id }
      await expectOne(await Promise.all(stays.map(({ path }) => centre.call('PATCH', path, { body, headers }))), 200)
      expect(await openStays(centre, person.id)).toHaveLength(1)
    }
    expect(errors).toEqual([])
  })
})
