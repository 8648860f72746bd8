import { type Answer, type Headers, headerOf } from '../support/connection.ts'
import { newId } from '../support/new-id.ts'
import { beneficiaryDraft, type PersonFacts } from '../support/people.ts'
import { feedback, referralDraft } from '../support/referrals.ts'
import type { Lane } from './lanes.ts'
import type { Parties, Person } from './target.ts'

/** Something that both servers can do. */
export interface Operation {
  readonly name: string
  readonly step: (target: Parties, lane: Lane) => Promise<unknown>
}

const json = { 'content-type': 'application/json' }

/** Sends a request on a lane; throws when it is answered with another status. */
export async function send(lane: Lane, expected: number, method: string, path: string, headers: Headers, body?: unknown): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const answer = await lane.connection.send(method, path, text === undefined ? headers : { ...json, ...headers }, text)
  if (answer.status === expected) return answer
  throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body.slice(0, 500)}`)
}

/** The next person of a lane; no other lane works on the same one. */
function personOf({ people, nextTurn }: Parties, { index, of }: Lane): Person {
  const person = people[(nextTurn() * of + index) % (people.length - (people.length % of))]
  if (person === undefined) throw new RangeError('more connections than people')
  return person
}

const etagOf = ({ head }: Answer): string => headerOf(head, 'etag') ?? ''

/** Creates the person of a number. */
export async function createPerson(target: Parties, lane: Lane, number: number, facts: PersonFacts = {}): Promise<Person> {
  const created = await send(lane, 201, 'POST', '/v1/beneficiaries', target.sender.headers, target.draft(number, facts))
  const { id }: { id: string } = JSON.parse(created.body)
  return { number, id, version: 1, etag: etagOf(created) }
}

/** Reads a person as the sender sees it, to write it next. */
export async function lookAt({ sender }: Parties, lane: Lane, person: Person): Promise<void> {
  person.etag = etagOf(await send(lane, 200, 'GET', `/v1/beneficiaries/${person.id}`, sender.headers))
}

async function update(target: Parties, lane: Lane): Promise<void> {
  const person = personOf(target, lane)
  const phone = `0911${String(person.version % 1_000_000).padStart(6, '0')}`
  const draft = target.draft(person.number, { ...namedPerson(person.number), phone })
  const headers = { ...target.sender.headers, 'if-match': person.etag }
  person.etag = etagOf(await send(lane, 200, 'PUT', `/v1/beneficiaries/${person.id}`, headers, draft))
  person.version++
}

async function roundTrip(target: Parties, lane: Lane): Promise<void> {
  const { sender, receiver } = target
  const key = newId()
  const sent = await send(
    lane,
    201,
    'POST',
    '/v1/referrals',
    { ...sender.headers, 'idempotency-key': key },
    referralDraft(personOf(target, lane).id, receiver.id, key),
  )
  const { id }: { id: string } = JSON.parse(sent.body)
  const path = `/v1/referrals/${id}`
  const accepted = await send(lane, 200, 'POST', `${path}/accept`, { ...receiver.headers, 'if-match': '*' }, {})
  await send(lane, 200, 'POST', `${path}/complete`, { ...receiver.headers, 'if-match': etagOf(accepted) }, feedback())
}

/** Name of every twentieth person that is there from the start, as a search finds it. */
const soughtName = { given: 'Nguyễn Thị Ngọc', folded: 'nguyen thi ngoc' }

/** What is told of a person that is there from the start, now and in every later version: as many are found at the end as at the beginning. */
export function namedPerson(number: number): PersonFacts {
  return number % 20 === 0 ? { name: soughtName.given } : {}
}

/** A page of whole records, the first of a facility. */
export const list: Operation = {
  name: 'list of 100',
  step: (target, lane) => send(lane, 200, 'GET', '/v1/beneficiaries?limit=100', target.sender.headers),
}

/** What exchange is made of; each is measured, in the order of the report. */
export const operations: readonly Operation[] = [
  { name: 'create', step: (target, lane) => createPerson(target, lane, 1_000_000 + target.nextTurn()) },
  { name: 'read', step: (target, lane) => send(lane, 200, 'GET', `/v1/beneficiaries/${personOf(target, lane).id}`, target.sender.headers) },
  { name: 'update', step: update },
  {
    name: 'identifier search',
    step: (target, lane) => {
      const [identifier] = beneficiaryDraft(personOf(target, lane).number).identifiers ?? []
      const asked = { identifier: { system: identifier?.system, value: identifier?.value } }
      return send(lane, 200, 'POST', '/v1/beneficiaries/search', target.sender.headers, asked)
    },
  },
  {
    name: 'name search',
    step: (target, lane) =>
      send(lane, 200, 'POST', '/v1/beneficiaries/search', target.sender.headers, { name: soughtName.folded, limit: 10 }),
  },
  { name: 'referral round trip', step: roundTrip },
]
