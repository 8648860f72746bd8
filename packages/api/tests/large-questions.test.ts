import { AuditEvent } from '@caunoi/schemas'
import { expect, it } from 'vitest'
import { beneficiaryDraft, benefitDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

it('what is open about a person is in the audit whole, however many records it is, by events that anybody can read', async () => {
  const { make, ask, addFacility } = await createWorkerNetwork()
  const centre = await addFacility('centre')
  const person = await make(centre, {}, 'beneficiaries', beneficiaryDraft())
  const made: string[] = []
  for (let number = 1; number <= 502; number += 1) {
    const { id } = await make(centre, {}, 'benefits', benefitDraft(person.id, { senderReference: `CD-${number}` }))
    made.push(id)
  }
  const { body } = await ask(centre, {}, 'POST', `${person.path}/open-matters`)
  expect(body.items).toHaveLength(made.length)
  const { body: found } = await ask(centre, {}, 'GET', '/v1/audit-events?action=openMatters')
  const events = AuditEvent.array().parse(found.items)
  expect(events.flatMap(({ recordIds = [] }) => recordIds).sort()).toEqual([person.id, ...made].sort())
  for (const path of [person.path, `/v1/benefits/${made[0]}`, `/v1/benefits/${made[501]}`]) {
    const { body: trail } = await ask(centre, {}, 'GET', `${path}/audit`)
    const actions = AuditEvent.array().parse(trail.items)
    expect(actions.map(({ action }) => action)).toContain('openMatters')
  }
})
