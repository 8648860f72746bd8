import {
  type AnyResource,
  actionPath,
  askedParameters,
  collectionPath,
  DataClass,
  includesOf,
  referencesIn,
  resources,
  sensitivityLabels,
  stepsOf,
  valuesAt,
} from '@caunoi/schemas'
import { referralDraft } from './drafts.ts'
import type { LabelledPair } from './labelled-drafts.ts'
import { observable } from './observable.ts'
import { addFacility, beginWorld, callAs, enterStep, type Observed, observing, type Sent, start } from './played-world.ts'
import { seedRecords, withKnownIds } from './seed-records.ts'

const list: Readonly<Record<string, AnyResource>> = resources
type Draft = Readonly<Record<string, unknown>>

/**
 * How the labelled content of one of two worlds comes to a record, and who looks: a worker of the owner who is not cleared for it, one of the
 * facility to which the record goes, or the receiver of a referral that does not release it.
 */
export const stories = {
  'was there from the start': { changes: [], observer: 'owner' },
  'was added later': { changes: ['add'], observer: 'owner' },
  'was added and taken away': { changes: ['add', 'take away'], observer: 'owner' },
  'was there when the record was sent': { changes: [], observer: 'addressee' },
  'was there when the record was disclosed': { changes: [], observer: 'receiver' },
  'was added after the record was disclosed': { changes: ['add'], observer: 'receiver' },
} as const satisfies Record<
  string,
  { readonly changes: readonly ('add' | 'take away')[]; readonly observer: 'owner' | 'addressee' | 'receiver' }
>

/** A way in which labelled content comes to a record. */
export type Story = keyof typeof stories

/** Kinds of record that a referral may disclose, and how it names one. */
const disclosing: Readonly<Record<string, (id: string) => object>> = {
  Beneficiary: () => ({}),
  Assessment: (id) => ({ assessmentIds: [id] }),
  Document: (id) => ({ documentIds: [id] }),
}

/** Kinds of record that go to another facility by themselves. */
const sent = new Set(['Referral', 'ReferralOffer', 'TransferRequest', 'AccessGrant'])

/** Whether a story can be told of a kind of record, and of content without which it may be no record. */
export function canBeTold(story: Story, { name, verbs }: AnyResource, { rest }: LabelledPair): boolean {
  const { changes, observer } = stories[story]
  const isFit = observer === 'owner' || (observer === 'addressee' ? sent.has(name) : name in disclosing)
  return (
    isFit && (rest !== undefined || (changes.length === 0 && observer === 'owner')) && (changes.length === 0 || verbs.includes('update'))
  )
}

/** The steps of a world, each a second after the one before. */
const steps = { create: 1, disclose: 2, accept: 3, add: 4, 'take away': 5, look: 6 } as const

function begin(step: keyof typeof steps): void {
  enterStep(steps[step])
}

/** What came of a world: the answers to the observer, the record, and what is known of it to who is cleared for everything. */
interface Played {
  readonly seen: readonly string[]
  readonly id: string
  readonly known: string
}

/** Why a world could not be made. */
interface Refused {
  readonly refused: string
}

/** A world as it stands when the observer comes. */
export interface Stage {
  readonly id: string
  /** Where the record stands. */
  readonly at: string
  /** Where its kind stands. */
  readonly path: string
  /** The drafts of the record with the labelled content, and without it. */
  readonly whole: Draft
  readonly rest: Draft | undefined
  /** Ids of records, by the name of their kind. */
  readonly known: ReadonlyMap<string, string>
  readonly seen: readonly string[]
  /** Asks as the observer, and keeps the answer. */
  observe(method: string, path: string, sent?: Sent): Promise<Observed>
  /** A second goes by. */
  pass(): void
  /** The record with its history, for who is cleared for everything. */
  stored(): Promise<string>
}

/** Makes the world of a pair in which the labelled content is there, or the other one. */
export async function stage(
  story: Story,
  [collection, resource]: readonly [string, AnyResource],
  { labels, whole, rest }: LabelledPair,
  isThere: boolean,
  elsewhere = '',
): Promise<Stage | Refused> {
  const { changes, observer } = stories[story]
  beginWorld(isThere)
  const [owner, partner] = [await addFacility('owner'), await addFacility('partner')]
  const seeds = await seedRecords(owner, partner, undefined, resource.name)
  const entries = [...seeds].flatMap(([name, { id }]): [string, string][] => (list[name] ? [[list[name].name, id]] : []))
  const known = new Map([...entries, ['Facility', owner.id], ['toFacilityId', partner.id]])
  const fill = (one: unknown): Draft => Object(withKnownIds(one, referencesIn(resource.draft), known))
  const open = sensitivityLabels.filter((label) => !labels.includes(label))
  const path = collectionPath(collection)

  begin('create')
  const draft = isThere && changes.length === 0 ? whole : rest
  const created = draft && (await owner.call('POST', path, { body: fill(draft), headers: { 'idempotency-key': 'pair' } }))
  if (created && created.status !== 201) return { refused: await created.text() }
  const id: string = created ? (await created.json()).id : elsewhere

  if (observer === 'receiver') {
    begin('disclose')
    const legal = { dataClasses: Object.keys(DataClass.codes), labels: open, legalBasis: 'child-protection-report' }
    const disclosure = { ...legal, ...disclosing[resource.name]?.(id) }
    const client = resource.name === 'Beneficiary' ? id : known.get('Beneficiary')
    const body = referralDraft(client, partner.id, { senderReference: 'CG-pair', safetyNote: undefined, disclosure })
    const sent = await owner.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': 'sent' } })
    if (sent.status !== 201) return { refused: await sent.text() }
    begin('accept')
    const { id: referralId } = await sent.json()
    known.set('Referral', referralId)
    const referral = actionPath('referrals', 'accept', referralId)
    const accepted = await partner.call('POST', referral, { body: {}, headers: { 'if-match': '*', 'idempotency-key': 'accepted' } })
    if (accepted.status !== 200) return { refused: await accepted.text() }
  }
  if (isThere) {
    for (const change of changes) {
      begin(change)
      const next = await owner.call('PUT', `${path}/${id}`, { body: fill(change === 'add' ? whole : rest), headers: { 'if-match': '*' } })
      if (next.status !== 200) return { refused: await next.text() }
    }
  }

  begin('look')
  const at = `${path}/${id}`
  const looking = observer === 'owner' ? callAs(owner.id, open) : observer === 'addressee' ? callAs(partner.id, open) : partner.call
  const seen: string[] = []
  return {
    ...{ id, at, path, seen, known, whole: fill(whole), rest: rest && fill(rest) },
    stored: async () => observable(await owner.call('GET', `${at}/history`)),
    pass: () => enterStep(),
    observe: observing(looking, seen),
  }
}

/** Plays the world of a pair in which the labelled content is there, or the other one; answers what the observer sees, or why it could not be. */
export async function play(
  story: Story,
  entry: readonly [string, AnyResource],
  pair: LabelledPair,
  isThere: boolean,
  elsewhere?: string,
): Promise<Played | Refused> {
  const staged = await stage(story, entry, pair, isThere, elsewhere)
  if ('refused' in staged) return staged
  const [collection, resource] = entry
  const { at, id, observe, path, rest, seen, stored, whole } = staged
  const { etag } = await observe('GET', at)
  await observe('GET', at, { headers: { 'if-none-match': '"1", "2", "3"' } })
  await observe('GET', at, { headers: { accept: 'text/csv' } })
  for (const field of Object.keys(whole)) await observe('GET', `${at}?fields=${field}`)
  for (const field of Object.keys(includesOf(resource, list))) await observe('GET', `${at}?include=${field}`)
  await observe('GET', `${at}/history`)
  await observe('GET', `${at}/history?limit=1`)
  await observe('POST', `${path}/search`, { body: { total: true } })
  await observe('POST', `${path}/search`, { body: { total: true, include: Object.keys(includesOf(resource, list)).slice(0, 5) } })
  for (const step of Object.values(steps))
    await observe('POST', `${path}/search`, { body: { updatedSince: new Date(start + step * 1000).toISOString(), total: true } })
  for (const [parameter, searched] of askedParameters(resource.search)) {
    const values = valuesAt(whole, stepsOf(searched.path)).map(({ value }) => value)
    for (const value of new Set(values)) await observe('POST', `${path}/search`, { body: { [parameter]: value, total: true } })
  }
  await observe('GET', '/v1/changes?limit=500')
  // Errors too: a wrong body, a wrong version, a wrong action.
  await observe('PATCH', at, { body: { nothing: 1 }, headers: { 'if-match': etag } })
  await observe('PUT', at, { body: {}, headers: { 'if-match': '"0"' } })
  for (const action of Object.keys(resource.actions))
    await observe('POST', actionPath(collection, action, id), {
      body: { nothing: 1 },
      headers: { 'if-match': etag, 'idempotency-key': action },
    })
  // Whoever writes back what they see changes nothing, sees the same afterwards, and takes nothing away that is hidden.
  const before = await stored()
  if (stories[story].observer === 'owner' && rest && resource.verbs.includes('update')) {
    await observe('PUT', at, { body: rest, headers: { 'if-match': etag } })
    for (const again of [at, `${at}/history`, '/v1/changes?limit=500']) await observe('GET', again)
  }
  const left = await stored()
  if (left !== before) throw new Error(`${before}\nbecame\n${left}`)
  return { seen, id, known: left }
}
