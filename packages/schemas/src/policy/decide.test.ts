import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beneficiaryResource, caseResource, facilityResource, referralResource, requiredFields } from '../index.ts'
import { decide, type PolicyAction, type RecordFacts } from './decide.ts'
import { parseScopes, type Subject } from './subject.ts'

const subjectOf = (facilityId: string, scope = 'system/*.crus', purpose: Subject['purpose'] = 'care'): Subject => ({
  clientId: 'c',
  facilityId,
  purpose,
  labels: new Set(),
  scopes: parseScopes(scope),
})
/** The trail of a record is asked for another purpose than its content. */
const asking = (facility: string, { kind }: PolicyAction): Subject => subjectOf(facility, undefined, kind === 'audit' ? 'audit' : 'care')
const grant = (resource: string, relation: string, dataClasses?: readonly string[]) => ({
  facility: 'B',
  resource,
  id: 'r',
  relation,
  referralId: 'f',
  ...(dataClasses && { dataClasses }),
})
const factsOf = (resource: RecordFacts['resource'], grants: RecordFacts['grants'] = []): RecordFacts => ({
  resource,
  id: 'r',
  owner: 'A',
  grants,
})

const actions: readonly PolicyAction[] = [
  { kind: 'read' },
  { kind: 'update' },
  { kind: 'history' },
  { kind: 'audit' },
  { kind: 'act', by: ['owner'] },
  { kind: 'act', by: ['receiver'] },
]
const effects = (facility: string, facts: RecordFacts) => actions.map((action) => decide(asking(facility, action), action, facts).effect)

describe('the policy', () => {
  it('lets the owner do everything but what is the receiver’s', () => {
    expect(effects('A', factsOf(caseResource))).toEqual(['permit', 'permit', 'permit', 'permit', 'permit', 'forbidden'])
  })

  it('answers anyone else as if the record had never been', () => {
    expect(new Set(effects('B', factsOf(caseResource)))).toEqual(new Set(['not-found']))
  })

  it('shows the receiver of an unanswered referral the minimum and lets it answer', () => {
    const facts = factsOf(referralResource, [grant('Referral', 'referral-sent')])
    expect(effects('B', facts)).toEqual(['permit', 'forbidden', 'forbidden', 'forbidden', 'forbidden', 'permit'])
    const { fields } = decide(subjectOf('B'), { kind: 'read' }, facts)
    expect(fields).toEqual(expect.arrayContaining(['reason', 'urgency', 'contact', 'client']))
    expect(fields).not.toEqual(expect.arrayContaining(['safetyNote']))
    expect(fields).not.toEqual(expect.arrayContaining(['disclosure']))
  })

  it('shows the receiver of an accepted referral the whole of it, and of the client the disclosed classes only', () => {
    const whole = decide(subjectOf('B'), { kind: 'read' }, factsOf(referralResource, [grant('Referral', 'referral-accepted')])).fields
    expect(whole).toEqual(expect.arrayContaining(['safetyNote', 'disclosure']))
    expect(whole).not.toContain('chain')
    const { effect, fields } = decide(
      subjectOf('B'),
      { kind: 'read' },
      factsOf(beneficiaryResource, [grant('Beneficiary', 'referral-accepted', ['contact'])]),
    )
    expect(effect).toBe('permit')
    expect(fields).toContain('contacts')
    expect(fields).not.toContain('conditions')
    expect(fields).not.toContain('name')
  })

  it('shows the receiver of an ended referral nothing that was disclosed', () => {
    const facts = factsOf(referralResource, [grant('Referral', 'referral-over')])
    expect(effects('B', facts)).toEqual(['permit', 'forbidden', 'forbidden', 'forbidden', 'forbidden', 'permit'])
    expect(decide(subjectOf('B'), { kind: 'read' }, facts).fields).not.toContain('safetyNote')
    expect(effects('B', factsOf(beneficiaryResource, [grant('Beneficiary', 'referral-over')]))).toEqual(Array(6).fill('not-found'))
  })

  it('leaves the former owner of a transferred case a stub', () => {
    const { effect, fields } = decide(subjectOf('B'), { kind: 'read' }, factsOf(caseResource, [grant('Case', 'transferred-away')]))
    expect(effect).toBe('permit')
    expect(fields).toContain('number')
    expect(fields).not.toContain('summary')
  })

  it('lets everyone read a facility and nobody else change it', () => {
    expect(effects('B', factsOf(facilityResource))).toEqual(['permit', 'forbidden', 'forbidden', 'forbidden', 'forbidden', 'forbidden'])
  })

  it('never permits without the scope, whatever the relation', () => {
    const letters = { read: 'r', update: 'u', history: 'r', audit: 'r', act: 'u' } as const
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.constantFrom('A', 'B'),
        fc.constantFrom('referral-sent', 'referral-accepted', 'referral-over', 'transferred-away'),
        fc.subarray(['c', 'r', 'u', 's']),
        (action, facility, relation, held) => {
          const subject = subjectOf(facility, `system/Case.${held.join('') || 'c'}`)
          const { effect } = decide(subject, action, factsOf(caseResource, [grant('Case', relation)]))
          if (!held.includes(letters[action.kind])) expect(effect).toBe('forbidden')
        },
      ),
    )
  })

  it('never counts the grant of another facility', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.constantFrom('referral-sent', 'referral-accepted', 'transferred-away'),
        (action, relation) => {
          expect(decide(asking('C', action), action, factsOf(caseResource, [grant('Case', relation)])).effect).toBe('not-found')
        },
      ),
    )
  })

  it('shows, in every view, at least the required fields, so that each view is a record of its schema', () => {
    for (const resource of [referralResource, caseResource, facilityResource, beneficiaryResource]) {
      for (const fields of Object.values(resource.views))
        expect(fields).toEqual(expect.arrayContaining([...requiredFields(resource.schema)]))
    }
  })

  it('opens nothing but what the purpose and the role of the token need', () => {
    const read = { kind: 'read' } as const
    const subject = subjectOf('A')
    expect(decide({ ...subject, purpose: 'statistics' }, read, factsOf(caseResource))).toMatchObject({
      effect: 'forbidden',
      rule: 'purpose',
    })
    expect(decide({ ...subject, role: 'facility-administrator' }, read, factsOf(caseResource))).toMatchObject({
      effect: 'forbidden',
      rule: 'role',
    })
    expect(decide({ ...subject, role: 'case-manager' }, read, factsOf(caseResource)).effect).toBe('permit')
    expect(decide(subject, { kind: 'audit' }, factsOf(caseResource))).toMatchObject({ effect: 'forbidden', rule: 'purpose' })
  })

  it('hides a whole record whose required field bears a label that the viewer is not cleared for', () => {
    const facts = { ...factsOf(caseResource), whole: [{ field: 'kinds', labels: ['child-abuse'] }] }
    expect(decide(subjectOf('A'), { kind: 'read' }, facts).effect).toBe('not-found')
    expect(decide({ ...subjectOf('A'), labels: new Set(['child-abuse']) }, { kind: 'read' }, facts).effect).toBe('permit')
  })
})
