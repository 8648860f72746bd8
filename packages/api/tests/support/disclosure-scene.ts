import type { ReferralDraft } from '@caunoi/schemas'
import { runClock, type Store } from '../../src/index.ts'
import { beneficiaryDraft, caseDraft, minutesDraft, referralDraft } from './drafts.ts'
import { createWorkerNetwork } from './worker-network.ts'

/** A law as the basis of a disclosure, without a last day. */
export const onLaw: ReferralDraft['disclosure'] = { dataClasses: ['identity', 'health'], legalBasis: 'child-protection-report' }

const READINGS = new Set(['read', 'changes', 'search', 'audit'])

/** A hospital that keeps a client, a paper and an assessment, and refers the client to a centre. */
export async function disclosureScene(store: Store) {
  const network = await createWorkerNetwork({ store })
  const { make, act, ask, addFacility, pass, now } = network
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
  const file = await make(hospital, {}, 'cases', caseDraft(person.id))
  const paper = await make(hospital, {}, 'documents', minutesDraft({ beneficiaryId: person.id }))
  const assessment = await make(hospital, {}, 'assessments', { caseId: file.id, kind: 'initial', assessedOn: '2026-11-21' })
  const kept = [
    ['Beneficiary', person],
    ['Document', paper],
    ['Assessment', assessment],
  ] as const
  let [cursor, number] = ['', 0]

  /** Sends a referral that discloses all three. */
  const send = (disclosure: object = onLaw, parts: object = {}) => {
    number += 1
    const all = { documentIds: [paper.id], assessmentIds: [assessment.id], ...disclosure }
    const draft = referralDraft(person.id, centre, { disclosure: all, senderReference: `CG-${number}`, ...parts })
    return make(hospital, {}, 'referrals', draft)
  }
  const found = async (collection: string, id: string) => {
    const { body } = await ask(centre, {}, 'POST', `/v1/${collection}/search`, { total: true, limit: 500 })
    return { isShown: JSON.stringify(body.items).includes(id), total: body.total }
  }

  const trail = async ({ path }: { readonly path: string }): Promise<readonly string[]> => {
    const { items } = (await ask(hospital, {}, 'GET', `${path}/audit?limit=500`)).body
    return Array.isArray(items)
      ? items.filter(({ action }) => !READINGS.has(action)).map(({ action, facilityId }) => `${action} ${facilityId}`)
      : []
  }

  return {
    ...network,
    ...{ hospital, centre, person, file, send },
    /** A referral that was accepted. */
    accepted: async (disclosure?: object) => {
      const referral = await send(disclosure)
      const { status, body } = await act(centre, {}, referral.path, 'accept', {})
      if (status !== 200) throw new Error(JSON.stringify(body))
      return referral
    },
    consent: async (parts: object = {}) => {
      const givenBy = [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }]
      const draft = { beneficiaryId: person.id, purpose: 'referral', dataClasses: ['identity'], givenBy, form: 'paper', from: '2026-11-01' }
      return make(hospital, {}, 'consents', { ...draft, ...parts })
    },
    /** Lets it be an instant. */
    reach: (instant: string) => pass(Date.parse(instant) - now().getTime()),
    clock: () => runClock({ store }, now()),
    /** The referral as a facility sees it. */
    view: async (facility: string, { path }: { readonly path: string }) => (await ask(facility, {}, 'GET', path)).body,
    /** What the centre is answered that asks for the three. */
    statuses: () => Promise.all(kept.map(async ([, { path }]) => (await ask(centre, {}, 'GET', path)).status)),
    /** Whether the store itself lets the centre read them, whatever the policy says. */
    behindWall: () => Promise.all(kept.map(async ([resource, { id }]) => (await store.as([centre]).read(resource, id)) !== undefined)),
    /** Whether searches of the centre show the paper and the assessment, and how many they count. */
    found: () => Promise.all([found('documents', paper.id), found('assessments', assessment.id)]),
    /** What the change feed told the centre since it was last asked. */
    told: async (): Promise<readonly string[]> => {
      const { items, next } = (await ask(centre, {}, 'GET', `/v1/changes?limit=500${cursor}`)).body
      cursor = `&cursor=${encodeURIComponent(String(next))}`
      return Array.isArray(items) ? items.map(({ change, resource }) => `${change} ${resource}`).sort() : []
    },
    /** Who did what to a record, but for readings, as its trail tells the hospital. */
    trail,
    /** The same of the three. */
    trails: () => Promise.all(kept.map(([, record]) => trail(record))),
  }
}
