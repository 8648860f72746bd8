import { type AnyResource, resources, sensitivityLabels } from '@caunoi/schemas'
import type { Subject } from '@caunoi/schemas/policy'
import { createServices } from '../../src/create-services.ts'
import { invitedTopics } from '../../src/policy/invitations.ts'
import type { RequestContext } from '../../src/request-context.ts'
import type { Grant, Store, Transaction } from '../../src/stores/store.ts'
import { inUnitOfWork, type UnitOfWork } from '../../src/unit-of-work.ts'
import { withoutLabels } from '../support/labelled-drafts.ts'
import { wholeExample } from '../support/published-examples.ts'
import { validDrafts } from '../support/seed-records.ts'
import { type MatrixRecord, namedWorker } from './expected-decision.ts'
import { openToAll } from './expected-operations.ts'
import { type Relation, relations } from './expected-views.ts'
import { labelledContent, labelledWholes, labelOfWhole } from './labelled-content.ts'

type Document = Readonly<Record<string, unknown>>

/** Just before, and some time after, the hour at which the matrix is walked. */
const [past, future] = ['2026-12-01T02:59:59.999Z', '2026-12-01T06:00:00.000Z']
const service = 'emergency-intake'
const every = [...sensitivityLabels]
/** On what a disclosure rests, or a delegation. */
const basis = { legalBasis: 'state-duty' }
/** What an emergency opens, and what it never does. */
const urgent = {
  dataClasses: ['identity', 'identifiers', 'contact', 'address', 'health', 'family', 'situation'],
  labels: every.filter((label) => !['safe-house', 'reporter', 'adoption'].includes(label)),
}

type Extent = Omit<Grant, 'facility' | 'resource' | 'id' | 'referralId'>

/** What a disclosure or a delegation opens of a kind of record: of a client two classes, of a case one field, of others all. */
function opened(resource: string, labels: readonly string[]): Omit<Extent, 'relation'> {
  if (resource === 'Beneficiary') return { dataClasses: ['contact', 'health'], labels }
  return { labels }
}

function delegated(resource: string): Omit<Extent, 'relation'> {
  return { ...opened(resource, []), ...(resource === 'Case' && { fields: ['summary'] }), basis }
}

/** The grant that makes each relation, as the actions of the server give it; none where the relation is made by owning, or by nothing. */
export function extentOf(relation: Relation, resource: string): Extent | undefined {
  const accepted = { relation: 'referral-accepted', ...(resource !== 'Referral' && opened(resource, [])), until: future, basis }
  const ofClient = resource === 'Beneficiary' ? urgent : { labels: urgent.labels }
  const grants: Readonly<Partial<Record<Relation, Extent>>> = {
    'referral pending': { relation: 'referral-sent', ...(resource === 'Referral' && { basis: { ...basis, isWithheld: true } }) },
    offer: { relation: 'referral-offered' },
    'referral accepted': accepted,
    'referral accepted, labels released': { ...accepted, ...(resource !== 'Referral' && { labels: every }) },
    'referral accepted, last day over': { ...accepted, until: past },
    'referral ended': { relation: 'referral-over' },
    'transferred away': { relation: 'transferred-away' },
    'emergency told': { relation: 'emergency-requested' },
    'grant told': { relation: 'access-granted', basis },
    delegated: { relation: 'delegated', workerId: namedWorker, until: future, ...delegated(resource) },
    'delegated to another worker': { relation: 'delegated', workerId: 'w-2', until: future, ...delegated(resource) },
    'delegation over': { relation: 'delegated', workerId: namedWorker, until: past, ...delegated(resource) },
    emergency: { relation: 'break-glass', workerId: namedWorker, until: future, ...ofClient },
    'emergency of another worker': { relation: 'break-glass', workerId: 'w-2', until: future, ...ofClient },
    'emergency over': { relation: 'break-glass', workerId: namedWorker, until: past, ...ofClient },
  }
  return grants[relation]
}

/** The relations that a kind of record can stand in: what everybody reads is granted to nobody, and no delegation names a file. */
function relationsOf({ name, hasContent }: AnyResource): readonly Relation[] {
  if (openToAll.has(name)) return ['owner', 'directory']
  return relations.filter((relation) => relation !== 'directory' && !(hasContent && relation === 'delegated'))
}

/** A whole record without any label: every field has a value. */
function plainDocument(resource: AnyResource): Document {
  const { name } = resource
  const example: Document = Object(wholeExample({ $ref: `#/components/schemas/${name}` }))
  const whole: Document = { ...example, ...validDrafts(resource).at(-1) }
  const { id: _id, version: _v, recordedAt: _at, recordedBy: _by, labels: _l, sought: _s, merge: _m, ...content } = whole
  return withoutLabels(resource, content)
}

type Content = Pick<MatrixRecord, 'content' | 'whole' | 'part' | 'document'>

/** The same record with each state of labels that it can have. */
function contentsOf(resource: AnyResource): readonly Content[] {
  const plain = plainDocument(resource)
  const [part, byContent] = [labelledContent[resource.name], labelledWholes[resource.name]]
  const needed = byContent && { [byContent.field]: byContent.field === 'kind' ? 'handover-minutes' : { kind: 'dormitory', room: '2' } }
  const document = { ...plain, ...needed }
  return [
    { content: 'plain', whole: [], document },
    { content: 'whole', whole: [labelOfWhole], document },
    ...(part ? [{ content: 'part', whole: [], part, document: { ...document, [part.field]: part.value } } as const] : []),
    ...(byContent
      ? [{ content: 'whole by content', whole: byContent.labels, document: { ...document, [byContent.field]: byContent.value } } as const]
      : []),
    ...(resource.name === 'Beneficiary' ? [{ content: 'never in an emergency', whole: ['safe-house'], document } as const] : []),
  ]
}

/** A network with two facilities, and a record for each kind, each relation of the first facility to it, and each state of its labels. */
export interface MatrixWorld {
  readonly asking: string
  readonly owning: string
  readonly records: readonly MatrixRecord[]
}

const subjectOf = (facilityId: string): Subject => ({
  clientId: facilityId,
  facilityId,
  purpose: 'care',
  labels: new Set(sensitivityLabels),
  scopes: new Map(),
})

/** Plants the records as the actions of the server make them: through its unit of work, with history, index, feed and audit. */
export async function plantRecords(
  store: Store,
  now: () => Date,
  collections: readonly string[] = Object.keys(resources),
): Promise<MatrixWorld> {
  const services = await createServices({ store, now })
  const inWork = <T>(facilityId: string, work: (unit: UnitOfWork, transaction: Transaction) => Promise<T>): Promise<T> => {
    const context: RequestContext = { services, subject: subjectOf(facilityId), requestId: services.newId(), language: 'en' }
    return store.transaction((transaction) => inUnitOfWork(context, transaction, (unit) => work(unit, transaction)))
  }
  const addFacility = (): Promise<string> =>
    inWork('operator', async (work) => {
      const body = { ...plainDocument(resources.facilities), services: [service] }
      const { record } = await work.create('Facility', body)
      return record.id
    })
  const [asking, owning] = [await addFacility(), await addFacility()]
  const records: MatrixRecord[] = []
  let made = 0
  const kinds = Object.entries<AnyResource>(resources).flatMap(([name, resource]) => (collections.includes(name) ? [resource] : []))
  for (const resource of kinds.filter(({ verbs }) => verbs.includes('create'))) {
    const { name, naturalKey, unique } = resource
    for (const content of contentsOf(resource))
      for (const relation of relationsOf(resource)) {
        made += 1
        const keys = {
          ...(naturalKey !== undefined && { [naturalKey]: `M-${made}` }),
          ...(unique && { [unique.within]: services.newId() }),
        }
        const owner = relation === 'owner' ? asking : owning
        const assigned = { labels: { sensitivity: [], assigned: content.content === 'whole by content' ? [] : content.whole } }
        const extent = extentOf(relation, name)
        const [topic] = invitedTopics({ invites: {}, requestedServices: [service] })
        const facility = relation === 'offer' && resource.audience === 'invited' ? (topic ?? asking) : asking
        const { id, body } = await inWork(owner, async (work, transaction) => {
          const { record } = await work.create(name, { ...content.document, ...keys }, async () => ({
            assigned,
            afterwards: async (created) => {
              if (extent) await work.expose(created, [], [{ ...extent, facility, resource: name, id: created.id, referralId: created.id }])
              if (resource.hasContent) await transaction.putContent(created.id, new TextEncoder().encode('content'))
            },
          }))
          return record
        })
        records.push({ ...content, resource: name, relation, id, document: JSON.parse(body) })
      }
  }
  // A case of the asking facility for each client, by which the client is asked for along with it.
  const isAsked = collections.includes('cases')
  for (const { id: beneficiaryId } of records.filter(({ resource }) => isAsked && resource === 'Beneficiary')) {
    made += 1
    const draft = { ...plainDocument(resources.cases), number: `M-${made}`, beneficiaryId }
    const { record } = await inWork(asking, (work) => work.create('Case', draft))
    const parts = { resource: 'Case', relation: 'owner', content: 'plain', whole: [] } as const
    records.push({ ...parts, id: record.id, document: JSON.parse(record.body) })
  }
  return { asking, owning, records }
}
