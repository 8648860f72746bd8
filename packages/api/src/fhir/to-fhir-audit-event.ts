import type { AuditEvent } from '@caunoi/schemas'

const STANDARD = 'urn:caunoi'
const EVENT_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-event-type'
const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'

/** A coded value of FHIR. */
export interface FhirCoding {
  readonly system: string
  readonly code: string
}

/** Something of the event that FHIR has no place for. */
export interface FhirDetail {
  readonly type: string
  readonly valueString: string
}

/** An entity of a FHIR AuditEvent: a record that was touched. */
export interface FhirEntity {
  readonly what: { readonly identifier: { readonly system: string; readonly value: string } }
  readonly type: FhirCoding
  readonly securityLabel?: readonly { readonly coding: readonly FhirCoding[] }[]
  readonly detail?: readonly FhirDetail[]
}

/** An agent of a FHIR AuditEvent: the software, its facility, or the worker. */
export interface FhirAgent {
  readonly who: { readonly identifier: { readonly system: string; readonly value: string } }
  readonly requestor: boolean
  readonly role?: readonly { readonly coding: readonly FhirCoding[] }[]
  readonly policy?: readonly string[]
}

/** What FHIR R4 calls an AuditEvent, as far as an event fills it. */
export interface FhirAuditEvent {
  readonly resourceType: 'AuditEvent'
  readonly id: string
  readonly type: FhirCoding
  readonly subtype: readonly FhirCoding[]
  readonly action: 'C' | 'R' | 'U' | 'E'
  readonly recorded: string
  readonly outcome: '0' | '4' | '8'
  readonly outcomeDesc: string
  readonly purposeOfEvent: readonly { readonly coding: readonly FhirCoding[] }[]
  readonly agent: readonly FhirAgent[]
  readonly source: { readonly observer: { readonly display: string } }
  readonly entity: readonly FhirEntity[]
}

const ACTIONS: ReadonlyMap<string, FhirAuditEvent['action']> = new Map([
  ['create', 'C'],
  ...(['read', 'history', 'audit', 'accesses', 'download'] as const).map((action) => [action, 'R'] as const),
  ...(['update', 'patch', 'upload'] as const).map((action) => [action, 'U'] as const),
])
const OUTCOMES = { permit: '0', 'not-found': '4', forbidden: '4', refused: '4', failed: '8' } as const

const named = (kind: string, value: string) => ({ identifier: { system: `${STANDARD}:${kind}`, value } })
const coding = (kind: string, code: string): FhirCoding => ({ system: `${STANDARD}:${kind}`, code })
const detail = (type: string, value: string | number | undefined): readonly FhirDetail[] =>
  value === undefined ? [] : [{ type, valueString: String(value) }]

function detailsOf({ version, fields, legalBasis, consentId, emergencyAccessId, count }: AuditEvent): readonly FhirDetail[] {
  return [
    ...detail('version', version),
    ...(fields ?? []).flatMap((field) => detail('field', field)),
    ...detail('legalBasis', legalBasis),
    ...detail('consentId', consentId),
    ...detail('emergencyAccessId', emergencyAccessId),
    ...detail('count', count),
  ]
}

function entityOf({ resource, labels, ...event }: AuditEvent, what: FhirEntity['what']): FhirEntity {
  const details = detailsOf({ resource, ...event })
  return {
    what,
    type: { system: ENTITY_TYPE, code: '2' },
    ...(labels && labels.length > 0 && { securityLabel: [{ coding: labels.map((label) => coding('label', label)) }] }),
    ...(details.length > 0 && { detail: details }),
  }
}

/**
 * Says an audit event in FHIR R4: the client, its facility and the worker are agents, each record is an entity, rule and request go with them.
 * What an event tells of no record (a search that found nothing) is an entity of its kind without an id.
 */
export function toFhirAuditEvent(event: AuditEvent): FhirAuditEvent {
  const { id, at, action, resource, outcome, rule, purpose, clientId, facilityId, workerId, role, requestId, recordId, recordIds } = event
  const records = recordIds ?? (recordId === undefined ? [] : [recordId])
  const entities = records.length > 0 ? records.map((of) => named(resource, of)) : [named('resource', resource)]
  return {
    resourceType: 'AuditEvent',
    id,
    type: { system: EVENT_TYPE, code: 'rest' },
    subtype: [coding('action', action)],
    action: ACTIONS.get(action) ?? 'E',
    recorded: at,
    outcome: OUTCOMES[outcome],
    outcomeDesc: outcome,
    purposeOfEvent: [{ coding: [coding('purpose', purpose)] }],
    agent: [
      { who: named('client', clientId), requestor: workerId === undefined, policy: [`${STANDARD}:rule:${rule}`] },
      { who: named('facility', facilityId), requestor: false },
      ...(workerId === undefined
        ? []
        : [{ who: named('worker', workerId), requestor: true, ...(role && { role: [{ coding: [coding('role', role)] }] }) }]),
    ],
    source: { observer: { display: 'Cầu Nối' } },
    entity: [
      ...entities.map((what) => entityOf(event, what)),
      { what: named('request', requestId), type: { system: ENTITY_TYPE, code: '4' } },
    ],
  }
}
