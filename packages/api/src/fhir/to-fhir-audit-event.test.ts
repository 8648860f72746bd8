import { AuditEvent } from '@caunoi/schemas'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { toFhirAuditEvent } from './to-fhir-audit-event.ts'

const coding = z.strictObject({ system: z.string().regex(/^(urn:|http:)\S+$/), code: z.string().regex(/^\S+( \S+)*$/) })
const concept = z.strictObject({ coding: z.array(coding).min(1) })
const reference = z.strictObject({ identifier: z.strictObject({ system: z.string().regex(/^urn:\S+$/), value: z.string().min(1) }) })

/** The elements of AuditEvent in FHIR R4 (4.0.1) that are used here, with their cardinalities and required value sets. */
const R4 = z.strictObject({
  resourceType: z.literal('AuditEvent'),
  id: z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/),
  type: coding,
  subtype: z.array(coding),
  action: z.enum(['C', 'R', 'U', 'D', 'E']),
  recorded: z.iso.datetime({ offset: true }),
  outcome: z.enum(['0', '4', '8', '12']),
  outcomeDesc: z.string().min(1),
  purposeOfEvent: z.array(concept),
  agent: z
    .array(
      z.strictObject({
        who: reference,
        requestor: z.boolean(),
        role: z.array(concept).optional(),
        policy: z.array(z.string().regex(/^urn:\S+$/)).optional(),
      }),
    )
    .min(1),
  source: z.strictObject({ observer: z.strictObject({ display: z.string().min(1) }) }),
  entity: z.array(
    z.strictObject({
      what: reference,
      type: coding,
      securityLabel: z.array(concept).optional(),
      detail: z
        .array(z.strictObject({ type: z.string().min(1), valueString: z.string().min(1) }))
        .min(1)
        .optional(),
    }),
  ),
})

const word = fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,12})?$/)
const id = fc.uuid({ version: 7 })
const events = fc.record(
  {
    id,
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    facilityId: id,
    clientId: word,
    workerId: word,
    role: word,
    emergencyAccessId: id,
    purpose: word,
    action: fc.oneof(fc.constantFrom('create', 'read', 'search', 'update', 'accept'), word),
    resource: fc.constantFrom('Case', 'Beneficiary', 'AuditEvent'),
    recordId: id,
    recordIds: fc.array(id, { maxLength: 4 }),
    version: fc.integer({ min: 1, max: 99 }),
    fields: fc.array(word, { maxLength: 4 }),
    labels: fc.array(word, { maxLength: 3 }),
    legalBasis: word,
    consentId: id,
    count: fc.integer({ min: 1, max: 1000 }),
    outcome: fc.constantFrom('permit', 'not-found', 'forbidden', 'refused', 'failed'),
    rule: word,
    requestId: id,
  },
  { requiredKeys: ['id', 'at', 'facilityId', 'clientId', 'purpose', 'action', 'resource', 'outcome', 'rule', 'requestId'] },
)

/** Reads an event back from its FHIR form. */
function readBack({ id, recorded, subtype, outcomeDesc, purposeOfEvent, agent, entity }: z.output<typeof R4>): unknown {
  const agents = new Map(agent.map(({ who }) => [who.identifier.system, who.identifier.value]))
  const records = entity.filter(({ type, what }) => type.code === '2' && what.identifier.system !== 'urn:caunoi:resource')
  const [first] = entity
  const values = (type: string) => first?.detail?.flatMap((one) => (one.type === type ? [one.valueString] : [])) ?? []
  return {
    id,
    at: recorded,
    action: subtype[0]?.code,
    outcome: outcomeDesc,
    purpose: purposeOfEvent[0]?.coding[0]?.code,
    clientId: agents.get('urn:caunoi:client'),
    facilityId: agents.get('urn:caunoi:facility'),
    workerId: agents.get('urn:caunoi:worker'),
    role: agent.find(({ role }) => role)?.role?.[0]?.coding[0]?.code,
    emergencyAccessId: values('emergencyAccessId')[0],
    rule: agent[0]?.policy?.[0]?.replace('urn:caunoi:rule:', ''),
    requestId: entity.at(-1)?.what.identifier.value,
    resource: records.length > 0 ? records[0]?.what.identifier.system.replace('urn:caunoi:', '') : first?.what.identifier.value,
    records: records.map(({ what }) => what.identifier.value),
    labels: first?.securityLabel?.[0]?.coding.map(({ code }) => code) ?? [],
    fields: values('field'),
    version: values('version')[0],
    legalBasis: values('legalBasis')[0],
    consentId: values('consentId')[0],
    count: values('count')[0],
  }
}

it('every audit event is an AuditEvent of FHIR R4, from which it can be read back', () => {
  fc.assert(
    fc.property(events, (given) => {
      const event = AuditEvent.parse(given)
      const told = R4.parse(toFhirAuditEvent(event))
      const { recordId, recordIds, version, count, role, labels = [], fields = [], ...plain } = event
      expect(readBack(told)).toEqual({
        workerId: undefined,
        legalBasis: undefined,
        consentId: undefined,
        emergencyAccessId: undefined,
        ...plain,
        records: recordIds ?? (recordId === undefined ? [] : [recordId]),
        // A role is that of a worker.
        role: event.workerId === undefined ? undefined : role,
        labels,
        fields,
        version: version?.toString(),
        count: count?.toString(),
      })
    }),
  )
})

it('a denied access is a minor failure, one that the server could not answer a serious one, and only the one who asked is the requestor', () => {
  const event = AuditEvent.parse({
    id: '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e',
    at: '2026-11-22T08:00:00.000Z',
    facilityId: '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d90',
    clientId: 'benh-vien',
    workerId: 'an',
    purpose: 'care',
    action: 'read',
    resource: 'Case',
    outcome: 'forbidden',
    rule: 'scope',
    requestId: 'request-1',
  })
  expect(toFhirAuditEvent(event)).toMatchObject({ action: 'R', outcome: '4' })
  expect(toFhirAuditEvent({ ...event, outcome: 'failed' }).outcome).toBe('8')
  expect(toFhirAuditEvent(event).agent.map(({ requestor }) => requestor)).toEqual([false, false, true])
})
