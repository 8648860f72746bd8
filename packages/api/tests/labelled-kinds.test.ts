import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, minutesDraft, referralDraft, serviceEventDraft, workerDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const blind = { workerId: 'nv-2', role: 'case-manager', labels: new Set<string>() } as const
const certificate = { system: 'disability-certificate', value: 'GXN-1', verification: 'document-seen' }

async function createSetting(parts: Readonly<Record<string, unknown>> = {}) {
  const network = await createWorkerNetwork()
  const [centre, commune] = [await network.addFacility('centre'), await network.addFacility('commune')]
  const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft(parts))
  const file = (kinds: readonly string[], more: object = {}) =>
    network.make(centre, {}, 'cases', caseDraft(person.id, { number: crypto.randomUUID(), kinds, ...more }))
  const found = async (query: string) => {
    const { body } = await network.ask(centre, blind, 'GET', `/v1/${query}&total=true`)
    return body.total
  }
  return { ...network, centre, commune, person, file, found }
}

const codesOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
  [body.errors].flat().map((error) => [Object(error).pointer, Object(error).code])

describe('whoever is not cleared for a matter', () => {
  it('sees of a case its other kinds, and nothing of one that has no other', async () => {
    const { ask, centre, file, found } = await createSetting()
    const mixed = await file(['child-protection', 'trafficking', 'mental-health'])
    const hidden = await file(['trafficking', 'substance-use'])
    const elsewhere = await file(['child-protection'], { setting: 'drug-rehabilitation' })
    expect((await ask(centre, blind, 'GET', mixed.path)).body).toMatchObject({ kinds: ['child-protection'], labels: { sensitivity: [] } })
    for (const { path } of [hidden, elsewhere]) expect((await ask(centre, blind, 'GET', path)).status).toBe(404)
    for (const kind of ['trafficking', 'mental-health', 'substance-use']) expect(await found(`cases?kind=${kind}`)).toBe(0)
    expect(await found('cases?kind=child-protection')).toBe(1)
    const one = { ...blind, labels: new Set(['trafficking']) }
    expect((await ask(centre, one, 'GET', mixed.path)).body).toMatchObject({ kinds: ['child-protection', 'trafficking'] })
    expect((await ask(centre, one, 'GET', hidden.path)).status).toBe(404)
  })

  it('changes a case without losing a kind, and names none', async () => {
    const { ask, centre, person, file } = await createSetting()
    const { path } = await file(['domestic-violence', 'child-protection'])
    const patch = (body: object) => ask(centre, blind, 'PATCH', path, body, { 'if-match': '*' })
    expect((await patch({ kinds: ['education'], setting: 'education' })).body).toMatchObject({ kinds: ['education'], setting: 'education' })
    expect((await ask(centre, {}, 'GET', path)).body).toMatchObject({ kinds: ['domestic-violence', 'education'], setting: 'education' })
    expect(codesOf(await patch({ kinds: ['education', 'disability'] }))).toEqual([['/kinds/1', 'label-not-cleared']])
    expect(codesOf(await patch({ setting: 'drug-rehabilitation' }))).toEqual([['/setting', 'label-not-cleared']])
    const draft = caseDraft(person.id, { number: 'Q-2', kinds: ['trafficking'] })
    const refused = await ask(centre, blind, 'POST', '/v1/cases', draft, { 'idempotency-key': 'k' })
    expect([refused.status, codesOf(refused)]).toEqual([422, [['/kinds/0', 'label-not-cleared']]])
  })

  it('sees neither that a case ended by an adoption, nor a disability certificate, nor work in drug rehabilitation', async () => {
    const { ask, act, make, centre, person, file, found } = await createSetting({
      identifiers: [{ system: 'personal-number', value: '056317000013', verification: 'document-seen' }, certificate],
    })
    const { path } = await file(['child-protection'])
    const minutes = await make(centre, {}, 'documents', minutesDraft())
    const closure = { reason: 'adopted', outcome: 'improved', closedOn: '2026-11-22', minutesDocumentId: minutes.id }
    expect(codesOf(await act(centre, blind, path, 'close', closure))).toEqual([['/reason', 'label-not-cleared']])
    expect((await act(centre, {}, path, 'close', closure)).status).toBe(200)
    expect((await ask(centre, blind, 'GET', path)).body).not.toHaveProperty('closure')

    expect((await ask(centre, blind, 'GET', person.path)).body).toMatchObject({ identifiers: [{ system: 'personal-number' }] })
    const sought = { identifier: { system: 'disability-certificate', value: 'GXN-1' } }
    expect((await ask(centre, blind, 'POST', '/v1/beneficiaries/search', sought)).body.items).toEqual([])
    expect((await ask(centre, {}, 'POST', '/v1/beneficiaries/search', sought)).body.items).toHaveLength(1)

    const worker = await make(centre, {}, 'workers', workerDraft(centre))
    const event = await make(centre, {}, 'service-events', serviceEventDraft(person.id, worker.id, { setting: 'drug-rehabilitation' }))
    expect((await ask(centre, blind, 'GET', event.path)).status).toBe(404)
    expect(await found('service-events?setting=drug-rehabilitation')).toBe(0)
  })

  it('sees of a copy without an identifying paper a reason, whatever was disclosed', async () => {
    const { ask, act, make, centre, commune, person } = await createSetting({ identifiers: [certificate], noIdentifierReason: 'lost' })
    const disclosure = {
      dataClasses: ['identity', 'identifiers'],
      fields: ['name', 'identifiers'],
      labels: ['disability'],
      legalBasis: 'state-duty',
    }
    const referral = await make(centre, {}, 'referrals', referralDraft(person.id, commune, { disclosure }))
    expect((await act(commune, {}, referral.path, 'accept', {})).status).toBe(200)
    const { body } = await ask(commune, blind, 'GET', '/v1/beneficiaries')
    const copies = [body.items].flat().filter((one) => Object(one).recordedBy === commune)
    expect(copies).toEqual([expect.objectContaining({ noIdentifierReason: 'not-disclosed' })])
    expect(copies[0]).not.toHaveProperty('identifiers')
  })

  it('is granted no case by its kind unless the label is released', async () => {
    const { ask, centre, commune, person, file } = await createSetting()
    const { id } = await file(['disability'])
    const grant = (more: object) => {
      const draft = {
        ...{ kind: 'inspection', toFacilityId: commune, workerId: 'nv-3', beneficiaryId: person.id, dataClasses: ['identity'] },
        ...{ caseIds: [id], legalBasis: 'state-duty', decision: '12/QĐ', to: '2026-12-30', ...more },
      }
      return ask(centre, {}, 'POST', '/v1/access-grants', draft, { 'idempotency-key': crypto.randomUUID() })
    }
    expect(codesOf(await grant({}))).toEqual([['/caseIds/0', 'labels-not-released']])
    expect((await grant({ releasedLabels: ['disability'] })).status).toBe(201)
  })
})
