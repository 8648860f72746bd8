import { resources, sensitivityLabels } from '@caunoi/schemas'
import { parseScopes, type Subject } from '@caunoi/schemas/policy'
import { createApi, createMemoryStore } from '../../src/index.ts'
import { adoptFacts } from '../../src/reports/facts-in-force.ts'
import { beneficiaryDraft, caseDraft, minutesDraft, referralDraft } from './drafts.ts'
import { presently } from './over-store.ts'

/** Content that everybody sees, or that only somebody sees who is cleared for these labels. */
export const situations: Readonly<Record<string, readonly string[]>> = {
  orphan: [],
  wanderer: [],
  hiv: ['hiv'],
  depression: ['psychiatric'],
  'domestic-violence': ['domestic-violence'],
  'child-abuse': ['child-abuse'],
  'sexual-violence': ['sexual-violence'],
  trafficking: ['trafficking'],
}

/** A step of a script; hidden ones happen in one of the two worlds only. */
export type Step =
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'tell'; readonly codes: readonly string[] }
  | { readonly kind: 'refer' }
  | { readonly kind: 'look' }
  | { readonly kind: 'hide'; readonly codes: readonly string[]; readonly at: number }
  | { readonly kind: 'hidden-document' }
  | { readonly kind: 'hidden-case'; readonly label: string }
  | { readonly kind: 'hidden-person'; readonly label: string }
  | { readonly kind: 'relabel'; readonly labels: readonly string[] }

/** What a pair of worlds has in common. */
export interface Script {
  /** Labels that neither observer is cleared for. */
  readonly secret: readonly string[]
  readonly steps: readonly Step[]
}

const facilityDraft = (name: string) => ({
  name,
  kind: 'hospital',
  ownership: 'public',
  level: 'province',
  hasSocialWorkUnit: true,
  addresses: [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }],
})
const start = Date.parse('2026-11-22T03:00:00.000Z')

/** The world that is being played; all share one app, which costs more than a world. */
const world = { store: createMemoryStore(), subjects: new Map<string, Subject>(), pair: 0, step: 0, made: 0, errors: [] as unknown[] }

/** The two worlds of a script give the same ids, and no others do: what the app remembers of an id and a version is of one history. */
const pairs = new WeakMap<Script, number>()
let pairsPlayed = 0

function pairOf(script: Script): number {
  const pair = pairs.get(script) ?? ++pairsPlayed
  pairs.set(script, pair)
  return pair
}

const unlimited = { worker: Number.POSITIVE_INFINITY, client: Number.POSITIVE_INFINITY, facility: Number.POSITIVE_INFINITY }

const openApp = once(() =>
  createApi({
    store: presently(() => world.store),
    identity: { authenticate: async (token) => world.subjects.get(token) },
    // Both worlds give the same ids, however many are taken by what is hidden.
    newId: () => {
      world.made += 1
      const pair = world.pair.toString(16).padStart(8, '0')
      return `${pair}-0000-7000-8${world.step.toString(16).padStart(3, '0')}-${world.made.toString(16).padStart(12, '0')}`
    },
    now: () => new Date(start + world.step * 1000),
    onError: (error) => world.errors.push(error),
    rates: { requestsPerMinute: Number.POSITIVE_INFINITY, idMisses: unlimited, identifierMisses: unlimited },
  }),
)

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const subjectOf = (facilityId: string, labels: readonly string[]): Subject => ({
  clientId: facilityId,
  facilityId,
  purpose: 'care',
  labels: new Set(labels),
  scopes: parseScopes('system/*.crus'),
})

/** Plays a script, with or without what is hidden; answers everything that the observers saw, byte for byte. */
export async function play(script: Script, withHidden: boolean): Promise<readonly string[]> {
  const { secret, steps } = script
  const app = await openApp()
  const open = sensitivityLabels.filter((label) => !secret.includes(label))
  const operator: Subject = { ...subjectOf('01990000-0000-7000-8000-0000000000ff', []), purpose: 'operations' }
  const subjects = new Map([['operator', operator]])
  Object.assign(world, { store: createMemoryStore(), subjects, pair: pairOf(script), step: 0, made: 0, errors: [] })
  await adoptFacts(world.store, resources)
  const ask = async (who: string, method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
    const init = { method, headers: { authorization: `Bearer ${who}`, 'content-type': type, ...headers } }
    const response = await app.fetch(
      new Request(`http://world.test${path}`, { ...init, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    )
    return { status: response.status, etag: response.headers.get('etag') ?? '', text: await response.text() }
  }
  const must = async (...asked: Parameters<typeof ask>) => {
    const answer = await ask(...asked)
    if (answer.status >= 300) throw new Error(`${asked[1]} ${asked[2]}: ${answer.text}`)
    return answer
  }
  const make = async (who: string, path: string, body: unknown, key: string): Promise<string> =>
    JSON.parse((await must(who, 'POST', path, body, { 'idempotency-key': key })).text).id

  const isHidden = (code: string): boolean => (situations[code] ?? []).some((label) => secret.includes(label))
  const addFacility = async (name: string): Promise<string> => {
    const id = await make('operator', '/v1/facilities', facilityDraft(name), name)
    world.subjects.set(name, subjectOf(id, sensitivityLabels)).set(`${name}-officer`, subjectOf(id, open))
    world.subjects.set(`${name}-statistician`, { ...subjectOf(id, open), purpose: 'statistics' })
    return id
  }
  const hospitalId = await addFacility('hospital')
  const centreId = await addFacility('centre')
  const shelterId = await addFacility('shelter')
  const person = await make('hospital', '/v1/beneficiaries', beneficiaryDraft({ situations: [{ situation: 'orphan' }] }), 'p')
  const people = { fact: 'beneficiary', period: 'at-end', measure: 'people' }
  const secretly = { dimension: 'situation', values: Object.keys(situations).filter((code) => isHidden(code)) }
  for (const [code, numerator] of Object.entries({ everybody: people, 'in-secret': { ...people, where: [secretly] } })) {
    const said = { vi: 'Mọi người', en: 'Everybody' }
    await make('hospital-statistician', '/v1/indicators', { code, title: said, about: said, unit: 'people', numerator }, code)
  }
  const seen: string[] = []
  /** The person who is there in one world only. */
  let hidden: string | undefined
  const observe = async (who: string, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => {
    const { status, etag, text } = await ask(who, method, path, body, headers)
    seen.push(
      `${who} ${method} ${path} ${JSON.stringify(body) ?? ''}: ${status} ${etag} ${text.replace(/"requestId":"[^"]*"/, '').replaceAll(/"(cursor|next)":"[^"]*"/g, '')}`,
    )
    return { etag, text }
  }
  const present = async (): Promise<{ etag: string; situations: readonly { situation: string }[] }> => {
    const { etag, text } = await must('hospital', 'GET', `/v1/beneficiaries/${person}`)
    return { etag, situations: JSON.parse(text).situations ?? [] }
  }

  for (const [index, next] of steps.entries()) {
    Object.assign(world, { step: index + 1, made: 0 })
    switch (next.kind) {
      case 'rename': {
        const { etag } = await observe('hospital-officer', 'GET', `/v1/beneficiaries/${person}`)
        await observe('hospital-officer', 'PATCH', `/v1/beneficiaries/${person}`, { name: next.name }, { 'if-match': etag })
        break
      }
      case 'tell': {
        const { etag, text } = await observe('hospital-officer', 'GET', `/v1/beneficiaries/${person}`)
        const { id: _id, version: _version, recordedAt: _at, recordedBy: _by, labels: _labels, ...draft } = JSON.parse(text)
        const body = { ...draft, situations: next.codes.map((situation) => ({ situation })) }
        await observe('hospital-officer', 'PUT', `/v1/beneficiaries/${person}`, body, { 'if-match': etag })
        break
      }
      case 'refer': {
        const disclosure = { dataClasses: ['identity', 'situation'], labels: open, legalBasis: 'child-protection-report' }
        const referral = await make(
          'hospital',
          '/v1/referrals',
          referralDraft(person, centreId, { senderReference: `CG-${index}`, disclosure }),
          `r${index}`,
        )
        const { etag } = await observe('centre', 'GET', `/v1/referrals/${referral}`)
        await observe('centre', 'POST', `/v1/referrals/${referral}/accept`, {}, { 'if-match': etag })
        break
      }
      case 'hide': {
        if (!withHidden) break
        const { etag, situations: known } = await present()
        const list = known.filter(({ situation }) => !isHidden(situation))
        list.splice(next.at % (list.length + 1), 0, ...next.codes.filter(isHidden).map((situation) => ({ situation })))
        await must(
          'hospital',
          'PATCH',
          `/v1/beneficiaries/${person}`,
          { situations: list.length === 0 ? null : list },
          { 'if-match': etag },
        )
        break
      }
      case 'hidden-document':
        if (withHidden && secret.includes('child-abuse'))
          await make('hospital', '/v1/documents', minutesDraft({ kind: 'child-abuse-report' }), `d${index}`)
        break
      case 'hidden-case': {
        if (!withHidden || !secret.includes(next.label)) break
        const headers = { 'idempotency-key': `k${index}`, 'sensitivity-labels': next.label }
        await must('hospital', 'POST', '/v1/cases', caseDraft(person, { number: `QLTH-${index}`, kinds: ['other'] }), headers)
        break
      }
      case 'hidden-person': {
        if (!withHidden || !secret.includes(next.label)) break
        const draft = beneficiaryDraft({ name: 'Nguyễn Thị Ẩn', situations: [{ situation: 'orphan' }] })
        const headers = { 'idempotency-key': `h${index}`, 'sensitivity-labels': next.label }
        hidden = JSON.parse((await must('hospital', 'POST', '/v1/beneficiaries', draft, headers)).text).id
        break
      }
      case 'relabel': {
        const path = `/v1/beneficiaries/${hidden}`
        if (hidden === undefined) break
        const { etag } = await must('hospital', 'GET', path)
        const labelled = await must('hospital', 'POST', `${path}/label`, { labels: next.labels }, { 'if-match': etag })
        const disclosure = { dataClasses: ['identity', 'situation'], labels: sensitivityLabels, legalBasis: 'child-protection-report' }
        const draft = referralDraft(hidden, shelterId, { senderReference: `CH-${index}`, disclosure })
        const referral = await make('hospital', '/v1/referrals', draft, `hr${index}`)
        await must('hospital', 'PATCH', path, { name: 'Nguyễn Thị Kín' }, { 'if-match': labelled.etag })
        const sent = await must('shelter', 'GET', `/v1/referrals/${referral}`)
        await must('shelter', 'POST', `/v1/referrals/${referral}/accept`, {}, { 'if-match': sent.etag })
        break
      }
      case 'look':
        for (const who of ['hospital-officer', 'centre', 'centre-officer', 'shelter-officer']) {
          await observe(who, 'GET', `/v1/beneficiaries/${person}`)
          await observe(who, 'GET', `/v1/beneficiaries/${person}?fields=situations`)
          await observe(who, 'GET', `/v1/beneficiaries/${person}/history`)
          for (const situation of Object.keys(situations))
            await observe(who, 'POST', '/v1/beneficiaries/search', { situation, total: true })
          for (let second = 0; second <= world.step; second += 1)
            await observe(who, 'POST', '/v1/beneficiaries/search', {
              updatedSince: new Date(start + second * 1000).toISOString(),
              total: true,
            })
          await observe(who, 'POST', '/v1/beneficiaries/search', { name: 'nguyen', total: true })
          for (const collection of ['documents', 'referrals', 'cases'])
            await observe(who, 'POST', `/v1/${collection}/search`, { total: true })
          await observe(who, 'GET', '/v1/changes')
          await observe(who, 'POST', `/v1/beneficiaries/${person}/open-matters`)
        }
        for (const indicator of ['everybody', 'in-secret']) {
          const asked = { report: 'own', scope: 'facility', area: hospitalId, from: '2026-01-01', to: '2026-12-31', indicator }
          await observe('hospital-statistician', 'GET', `/v1/reports/counted?${new URLSearchParams(asked)}`)
        }
    }
  }
  if (world.errors.length > 0) throw world.errors[0]
  return seen
}
