import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sensitivityLabels } from '../code-lists/sensitivity-label.ts'
import { fieldsOf, fieldsOfDataClasses, requiredFields } from '../fields.ts'
import { beneficiaryResource } from '../resources/beneficiary.ts'
import { caseResource } from '../resources/case.ts'
import { facilityResource } from '../resources/facility.ts'
import { referralResource } from '../resources/referral.ts'
import { decide, ownFields, type RecordFacts, relationOf, visibleFields } from './decide.ts'
import { isReleased } from './field-list.ts'
import type { Grant } from './grant.ts'
import { parseScopes, type Subject } from './subject.ts'
import { isCleared, type Viewer, wholeFacility } from './viewer.ts'

const names = Object.keys(fieldsOf(beneficiaryResource.schema))
const required = requiredFields(beneficiaryResource.schema)
const label = fc.constantFrom('hiv', 'psychiatric', 'disability')

const grants: fc.Arbitrary<Grant> = fc.record(
  {
    facility: fc.constantFrom('B', 'C'),
    resource: fc.constant('Beneficiary'),
    id: fc.constant('r'),
    relation: fc.constantFrom('referral-accepted', 'referral-sent', 'referral-over'),
    referralId: fc.constant('f'),
    dataClasses: fc.subarray(['contact', 'health', 'identity', 'education']),
    fields: fc.subarray([...names]),
    labels: fc.uniqueArray(label),
  },
  { requiredKeys: ['facility', 'resource', 'id', 'relation', 'referralId'] },
)

/** Whether one grant shows a field, from its words alone. */
function shows(grant: Grant, name: string): boolean {
  const isOfClass =
    grant.dataClasses === undefined || fieldsOfDataClasses(beneficiaryResource.schema, new Set(grant.dataClasses)).includes(name)
  return isOfClass && (grant.fields === undefined || required.includes(name) || grant.fields.includes(name))
}

const factsOf = (held: readonly Grant[], resource: RecordFacts['resource'] = beneficiaryResource): RecordFacts => ({
  resource,
  id: 'r',
  owner: 'A',
  grants: held,
})

it('shows of a disclosed record what some accepted grant of the facility shows, with the labels that this one released and the viewer may see', () => {
  const viewers = fc.oneof(fc.constant([...sensitivityLabels]), fc.uniqueArray(label))
  fc.assert(
    fc.property(fc.array(grants, { maxLength: 4 }), viewers, fc.uniqueArray(label), (held, labels, wanted) => {
      const viewer: Viewer = { facilityId: 'B', labels: new Set<string>(labels) }
      const mine = held.filter((grant) => grant.facility === 'B' && grant.relation === 'referral-accepted')
      const visible = visibleFields(viewer, factsOf(held))
      const isEverything = mine.some((grant) => !('dataClasses' in grant || 'fields' in grant || 'labels' in grant))
      for (const name of names) {
        const ofField = isEverything ? [{ labels: undefined }] : mine.filter((grant) => shows(grant, name))
        const isShown = (asked: readonly string[]): boolean =>
          ofField.some(({ labels: released = asked }) => asked.every((one) => released.includes(one) && viewer.labels.has(one)))
        expect([name, visible === 'all' || visible.includes(name)]).toEqual([name, isShown([])])
        if (visible === 'all') expect([name, isShown(wanted)]).toEqual([name, true])
        const sets = visible === 'all' || !visible.includes(name) ? undefined : visible.released?.get(name)
        if (visible !== 'all' && visible.includes(name)) expect([name, isReleased(wanted, sets ?? [])]).toEqual([name, isShown(wanted)])
      }
      if (isEverything && isCleared(viewer)) expect(visible).toBe('all')
      if (visible !== 'all') expect(names.filter((name) => visible.includes(name))).toEqual([...visible])
    }),
    { numRuns: 500 },
  )
})

it('shows its own record to a facility as far as the viewer is cleared, and tells which labels it may know of', () => {
  const facts = factsOf([])
  expect(visibleFields(wholeFacility('A'), facts)).toBe('all')
  expect(ownFields(wholeFacility('A'), beneficiaryResource)).toBe('all')
  const viewer = { facilityId: 'A', labels: new Set(['hiv']) }
  for (const fields of [visibleFields(viewer, facts), ownFields(viewer, beneficiaryResource)]) {
    expect([...fields]).toEqual(names)
    if (fields === 'all') throw new Error('nothing was narrowed')
    expect(fields.released).toEqual(new Map(names.map((name) => [name, [['hiv']]])))
    expect(fields.cleared).toEqual(new Set(['hiv']))
  }
})

it('narrows a view by the clearance of its viewer, and says nothing of a clearance for the whole', () => {
  const sent: Grant = { facility: 'B', resource: 'Referral', id: 'r', relation: 'referral-sent', referralId: 'r' }
  const all = visibleFields(wholeFacility('B'), factsOf([sent], referralResource))
  expect(all).toEqual(referralResource.views['referral-sent'])
  expect(all).not.toHaveProperty('released')
  const narrowed = visibleFields({ facilityId: 'B', labels: new Set(['hiv']) }, factsOf([sent], referralResource))
  expect([...narrowed]).toEqual([...all])
  if (narrowed === 'all') throw new Error('nothing was narrowed')
  expect(narrowed.released).toEqual(new Map([...narrowed].map((name) => [name, [['hiv']]])))
  expect(narrowed).not.toHaveProperty('cleared')
})

it('hides the whole record when any one of its required labels is out of reach', () => {
  const whole = [
    { field: 'kinds', labels: ['hiv'] },
    { field: 'summary', labels: ['psychiatric'] },
  ]
  const seenBy = (...labels: readonly string[]) =>
    visibleFields({ facilityId: 'A', labels: new Set(labels) }, { ...factsOf([], caseResource), whole })
  expect(seenBy('hiv', 'psychiatric')).toContain('summary')
  expect(seenBy('hiv')).toEqual([])
  expect(seenBy('psychiatric')).toEqual([])
  const unknown = { ...factsOf([], caseResource), whole: [{ field: 'unheard-of', labels: [] }] }
  expect(visibleFields({ facilityId: 'A', labels: new Set() }, unknown)).toEqual([])
})

it('does not look into a record of which nothing is seen, nor where the viewer is cleared for all', () => {
  const facts: RecordFacts = {
    ...factsOf([]),
    get whole(): never {
      throw new Error('the document was looked at')
    },
  }
  expect(visibleFields({ facilityId: 'B', labels: new Set(['hiv']) }, facts)).toEqual([])
  expect(visibleFields(wholeFacility('A'), facts)).toBe('all')
  expect(() => visibleFields({ facilityId: 'A', labels: new Set(['hiv']) }, facts)).toThrow('looked at')
})

it('counts somebody as cleared who lacks no label', () => {
  expect(isCleared(wholeFacility('A'))).toBe(true)
  expect(wholeFacility('A')).toEqual({ facilityId: 'A', labels: new Set(sensitivityLabels) })
  expect(isCleared({ facilityId: 'A', labels: new Set(sensitivityLabels.slice(1)) })).toBe(false)
  expect(isCleared({ facilityId: 'A', labels: new Set() })).toBe(false)
})

it('takes a facility for the owner of its own entry in the directory, and of nothing else that bears its id', () => {
  expect(relationOf('r', factsOf([], facilityResource))).toBe('owner')
  expect(relationOf('B', factsOf([], facilityResource))).toBe('network')
  expect(relationOf('r', factsOf([], caseResource))).toBe('none')
})

it('counts the widest relation that a facility was granted', () => {
  const order = ['referral-accepted', 'referral-sent', 'referral-offered', 'referral-over', 'transferred-away']
  const grantOf = (relation: string, facility = 'B'): Grant => ({ facility, resource: 'Case', id: 'r', relation, referralId: 'f' })
  fc.assert(
    fc.property(fc.shuffledSubarray(order), fc.shuffledSubarray(order), (mine, others) => {
      const held = [...mine.map((relation) => grantOf(relation)), ...others.map((relation) => grantOf(relation, 'C'))]
      expect(relationOf('B', factsOf(held, caseResource))).toBe(order.find((relation) => mine.includes(relation)) ?? 'none')
    }),
  )
})

it('shows a stranger nothing, whatever views a resource declares', () => {
  const open = { ...caseResource, views: { none: ['id', 'summary'] } }
  expect(visibleFields(wholeFacility('B'), factsOf([], open))).toEqual([])
})

it('shows by a relation without a view of its own nothing, and all of an accepted referral', () => {
  const grantOf = (relation: string): Grant => ({ facility: 'B', resource: 'Beneficiary', id: 'r', relation, referralId: 'f' })
  expect(visibleFields(wholeFacility('B'), factsOf([grantOf('referral-offered')]))).toEqual([])
  expect(visibleFields(wholeFacility('B'), factsOf([grantOf('referral-accepted')]))).toBe('all')
})

it('shows nothing to whoever is refused', () => {
  const subject: Subject = {
    ...wholeFacility('B'),
    clientId: 'c',
    purpose: 'operations',
    scopes: parseScopes('system/*.crus'),
  }
  expect(decide(subject, { kind: 'read' }, factsOf([]))).toEqual({ effect: 'forbidden', fields: [], rule: 'purpose' })
  expect(decide({ ...subject, purpose: 'care' }, { kind: 'read' }, factsOf([]))).toEqual({ effect: 'not-found', fields: [], rule: 'none' })
  expect(decide({ ...subject, purpose: 'care', facilityId: 'A' }, { kind: 'read' }, factsOf([]))).toEqual({
    effect: 'permit',
    fields: 'all',
    rule: 'owner',
  })
})

it('makes nobody a receiver to whom no referral was sent', () => {
  const subject: Subject = { ...wholeFacility('B'), clientId: 'c', purpose: 'operations', scopes: parseScopes('system/*.crus') }
  const move = { kind: 'act', by: ['receiver'] } as const
  expect(decide(subject, move, factsOf([], facilityResource))).toEqual({ effect: 'forbidden', fields: 'all', rule: 'network' })
  const away: Grant = { facility: 'B', resource: 'Case', id: 'r', relation: 'transferred-away', referralId: 'f' }
  expect(decide({ ...subject, purpose: 'care' }, move, factsOf([away], caseResource))).toMatchObject({
    effect: 'forbidden',
    rule: away.relation,
  })
})
