import { expect, it } from 'vitest'
import { beneficiaryDraft, minutesDraft, stayDraft, stayEnding } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const blind = { workerId: 'nv-2', role: 'case-manager', labels: new Set<string>() } as const
const paymentAccount = { channel: 'cash-facility', recipientName: 'Nguyễn Thị Tiếp', recipientRelationship: 'mother' }

it('whoever is not cleared for a label writes values that might bear it and do not, where none is hidden', async () => {
  const { ask, act, make, addFacility } = await createWorkerNetwork()
  const centre = await addFacility('centre')
  const person = await make(centre, blind, 'beneficiaries', beneficiaryDraft({ paymentAccount }))
  await make(centre, blind, 'documents', minutesDraft())
  const draft = stayDraft(person.id, { kind: 'especially-difficult', emergencyGroup: undefined, place: { kind: 'room' } })
  const stay = await make(centre, blind, 'stays', draft)
  const patch = (path: string, body: object) => ask(centre, blind, 'PATCH', path, body, { 'if-match': '*' })
  const refused = async (path: string, body: object) => {
    const answer = await patch(path, body)
    return [answer.status, [answer.body.errors].flat().map((error) => [Object(error).pointer, Object(error).code])]
  }
  // What is seen of a record whenever the record is.
  expect((await patch(stay.path, { place: { kind: 'infirmary' } })).body).toMatchObject({ place: { kind: 'infirmary' } })
  expect(await refused(stay.path, { place: { kind: 'safe-house' } })).toEqual([422, [['/place/kind', 'label-not-cleared']]])
  // A single value that may be hidden stays as it is.
  const changed = { paymentAccount: { ...paymentAccount, recipientRelationship: 'father' } }
  expect(await refused(person.path, changed)).toEqual([422, [['/paymentAccount', 'field-not-cleared']]])
  // A field of the server is not the writer's.
  expect((await act(centre, blind, stay.path, 'end', stayEnding())).status).toBe(200)
  expect((await patch(stay.path, { number: 'TN-2' })).status).toBe(409)
})
