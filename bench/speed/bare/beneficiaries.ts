import type { Beneficiary, BeneficiaryDraft } from '../../../packages/schemas/src/index.ts'
import { type Answered, type Asked, auditOf, newEnvelope, toStored } from './duty.ts'
import { beneficiaryEntries, difference, identityEntries } from './entries.ts'
import { beneficiaryFacts, factDifference } from './facts.ts'

const PAGE = 50

/** Everything by which a beneficiary is found: by its facility, and by the server. */
const entriesOf = (facility: string, document: Beneficiary) => [...beneficiaryEntries(facility, document), ...identityEntries(document)]

/** `POST /v1/beneficiaries` */
export async function create({ store, facility, body }: Asked): Promise<Answered> {
  const draft: BeneficiaryDraft = JSON.parse(body)
  const document: Beneficiary = { ...newEnvelope(facility), ...draft, status: 'current' }
  const record = toStored('Beneficiary', document)
  const added = entriesOf(facility, document)
  await store.transaction(async (transaction) => {
    const facts = { put: beneficiaryFacts(facility, document), removed: [] }
    await transaction.put({ record, added, removed: [], notices: [{ audience: facility, change: 'changed' }], facts })
    await transaction.audit([auditOf(facility, 'create', 'Beneficiary', { recordId: record.id, version: 1 })])
  })
  return { status: 201, body: record.body, version: 1 }
}

/** `GET /v1/beneficiaries/{id}` */
export async function read({ store, facility, id }: Asked): Promise<Answered> {
  const record = await store.read('Beneficiary', id)
  if (record === undefined) return { status: 404, body: '{}' }
  await store.appendAudit([auditOf(facility, 'read', 'Beneficiary', { recordId: id, version: record.version })])
  return { status: 200, body: record.body, version: record.version }
}

/** `PUT /v1/beneficiaries/{id}` */
export async function update({ store, facility, id, body }: Asked): Promise<Answered> {
  const draft: BeneficiaryDraft = JSON.parse(body)
  return store.transaction(async (transaction) => {
    const previous = await transaction.lock('Beneficiary', id)
    if (previous === undefined) return { status: 404, body: '{}' }
    const present: Beneficiary = JSON.parse(previous.body)
    const { recordedBy, labels, status } = present
    const version = previous.version + 1
    const document: Beneficiary = { id, version, recordedAt: new Date().toISOString(), recordedBy, labels, ...draft, status }
    const record = toStored('Beneficiary', document)
    const entries = difference(entriesOf(facility, present), entriesOf(facility, document))
    const facts = factDifference(beneficiaryFacts(facility, present), beneficiaryFacts(facility, document))
    await transaction.put({ record, previous, ...entries, notices: [{ audience: facility, change: 'changed' }], facts })
    await transaction.audit([auditOf(facility, 'update', 'Beneficiary', { recordId: id, version })])
    return { status: 200, body: record.body, version }
  })
}

/** `POST /v1/beneficiaries/search` with an identifier, or with a folded name and a limit. */
export async function search({ store, facility, body }: Asked): Promise<Answered> {
  const asked: { identifier?: { system: string; value: string }; name?: string; limit?: number } = JSON.parse(body)
  const condition = asked.identifier
    ? { parameter: 'Beneficiary.identifier', equals: `${asked.identifier.system}|${asked.identifier.value}` }
    : { parameter: 'Beneficiary.name', prefix: asked.name ?? '' }
  const limit = asked.limit ?? PAGE
  const found = await store.search({ audience: facility, resource: 'Beneficiary', conditions: [condition], limit: limit + 1 })
  const page = found.slice(0, limit).map(({ record }) => record)
  await store.appendAudit([auditOf(facility, 'search', 'Beneficiary', { recordIds: page.map(({ id }) => id) })])
  const last = found.length > limit ? page.at(-1) : undefined
  const next = last ? `,"next":"${Buffer.from(last.id).toString('base64url')}"` : ''
  return { status: 200, body: `{"items":[${page.map((record) => record.body).join(',')}]${next}}` }
}
