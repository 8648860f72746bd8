import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../code-list.ts'
import { AccessPurpose } from '../code-lists/access-purpose.ts'
import { sensitivityLabels } from '../code-lists/sensitivity-label.ts'
import { WorkerRole } from '../code-lists/worker-role.ts'
import { fieldsOf, fieldsOfDataClasses, requiredFields } from '../fields.ts'
import { accessGrantResource } from '../resources/access-grant.ts'
import { beneficiaryResource } from '../resources/beneficiary.ts'
import { caseResource } from '../resources/case.ts'
import { emergencyAccessResource } from '../resources/emergency-access.ts'
import { facilityResource } from '../resources/facility.ts'
import { decide, type RecordFacts, relationOf, visibleFields } from './decide.ts'
import type { Grant } from './grant.ts'
import { purposeRights } from './purpose-rights.ts'
import { roleRights } from './role-rights.ts'
import { parseScopes, type Subject } from './subject.ts'
import { wholeFacility } from './viewer.ts'

const [before, last, after] = ['2026-11-29T02:59:59.999Z', '2026-11-29T03:00:00.000Z', '2026-11-29T03:00:00.001Z']

/** A grant by name: to worker `w` of facility B, until `last`. */
const grantOf = (relation: string, parts: Partial<Grant> = {}): Grant => ({
  ...{ facility: 'B', resource: 'Beneficiary', id: 'r', relation, referralId: 'g', workerId: 'w', until: last },
  ...parts,
})
const factsOf = (grants: readonly Grant[], parts: Partial<RecordFacts> = {}): RecordFacts => ({
  ...{ resource: beneficiaryResource, id: 'r', owner: 'A', grants, at: last },
  ...parts,
})
const asker = (parts: Partial<Subject> = {}): Subject => ({
  ...wholeFacility('B'),
  ...{ clientId: 'c', workerId: 'w', purpose: 'care', scopes: parseScopes('system/*.crus') },
  ...parts,
})
const read = { kind: 'read' } as const
const nothing = { effect: 'not-found', fields: [] }

/** Each kind of grant by name, with the purpose for which it counts. */
const kinds = [
  ['delegated', 'care'],
  ['break-glass', 'break-glass'],
] as const

describe.each(kinds)('a grant that is %s', (relation, purpose) => {
  it('counts for the worker that it names, of the facility that it names, until its last instant, and for nobody else', () => {
    const who = fc.record({ facilityId: fc.constantFrom('B', 'C'), workerId: fc.constantFrom('w', 'v', undefined) })
    const grant = fc.record({
      facility: fc.constantFrom('B', 'C'),
      workerId: fc.constantFrom('w', 'v', undefined),
      until: fc.constantFrom(last, undefined),
    })
    fc.assert(
      fc.property(who, grant, fc.constantFrom(before, last, after, undefined), ({ facilityId, workerId }, named, at) => {
        const { workerId: only, until, facility } = named
        const one: Grant = {
          ...{ facility, resource: 'Beneficiary', id: 'r', relation, referralId: 'g' },
          ...(only !== undefined && { workerId: only }),
          ...(until !== undefined && { until }),
        }
        const { workerId: _w, ...software } = asker({ facilityId, purpose })
        const subject: Subject = workerId === undefined ? software : { ...software, workerId }
        const isMeant = only !== undefined && workerId === only && facilityId === facility
        const isInTime = until !== undefined && (at === before || at === last)
        expect(decide(subject, read, factsOf([one], { at })).effect).toBe(isMeant && isInTime ? 'permit' : 'not-found')
      }),
      { numRuns: 500 },
    )
  })

  it('names itself as the rule', () => {
    const { effect, rule } = decide(asker({ purpose }), read, factsOf([grantOf(relation)]))
    expect({ effect, rule }).toEqual({ effect: 'permit', rule: relation })
  })

  it('shows nothing to a facility as a whole, so that it is in no search, list or feed', () => {
    const facts = factsOf([grantOf(relation)])
    expect(relationOf('B', facts)).toBe('none')
    expect(visibleFields(wholeFacility('B'), facts)).toEqual([])
  })

  it('is for reading only', () => {
    const facts = factsOf([grantOf(relation)])
    const rest = [{ kind: 'update' }, { kind: 'history' }, { kind: 'act', by: ['owner', 'receiver'] }] as const
    for (const action of rest) expect(decide(asker({ purpose }), action, facts).effect).toBe('forbidden')
    // Not for want of a right: who reads by another relation may act.
    expect(decide(asker(), { kind: 'act', by: ['receiver'] }, factsOf([grantOf('referral-accepted')])).effect).toBe('permit')
  })

  it('shows the classes, fields and labels that it names, as far as the worker is cleared', () => {
    const facts = factsOf([grantOf(relation, { dataClasses: ['health'], fields: ['conditions'], labels: ['hiv', 'disability'] })])
    const expected = fieldsOfDataClasses(beneficiaryResource.schema, new Set(['health'])).filter(
      (name) => name === 'conditions' || requiredFields(beneficiaryResource.schema).includes(name),
    )
    for (const [cleared, released] of [
      [sensitivityLabels, ['hiv', 'disability']],
      [['hiv', 'adoption'], ['hiv']],
      [[], []],
    ] as const) {
      const fields = visibleFields(asker({ purpose, labels: new Set(cleared) }), facts)
      if (fields === 'all') throw new Error('nothing was narrowed')
      expect([...fields].toSorted()).toEqual([...expected].toSorted())
      for (const name of fields) expect(fields.released?.get(name)).toEqual([released])
    }
  })

  it('shows the whole record where it names no part of it', () => {
    expect(visibleFields(asker({ purpose }), factsOf([grantOf(relation)]))).toBe('all')
  })

  it('shows what any of several shows that count now, and nothing of one that is over or is another worker’s', () => {
    const classes = (dataClasses: readonly string[], parts: Partial<Grant> = {}) => grantOf(relation, { dataClasses, ...parts })
    const shown = visibleFields(
      asker({ purpose }),
      factsOf([
        classes(['contact']),
        classes(['education']),
        classes(['health'], { until: before }),
        classes(['health'], { workerId: 'v' }),
      ]),
    )
    if (shown === 'all') throw new Error('nothing was narrowed')
    expect([...shown].toSorted()).toEqual(fieldsOfDataClasses(beneficiaryResource.schema, new Set(['contact', 'education'])).toSorted())
  })
})

describe('a token for an emergency', () => {
  const rushed = (parts: Partial<Subject> = {}) => asker({ purpose: 'break-glass', ...parts })

  it('counts nothing but an emergency access: no ownership, no referral, no delegation', () => {
    const held = ['referral-accepted', 'referral-sent', 'referral-over', 'transferred-away', 'access-granted', 'delegated']
    for (const relation of held) expect(decide(rushed(), read, factsOf([grantOf(relation)]))).toEqual({ ...nothing, rule: 'break-glass' })
    expect(decide(rushed({ facilityId: 'A' }), read, factsOf([]))).toEqual({ ...nothing, rule: 'break-glass' })
    expect(decide(asker({ facilityId: 'A' }), read, factsOf([])).effect).toBe('permit')
  })

  it('is the only one that an emergency access opens', () => {
    for (const purpose of Object.keys(AccessPurpose.codes).filter((code): code is Subject['purpose'] => code !== 'break-glass')) {
      if (purposeRights[purpose].client === undefined) continue
      expect(decide(asker({ purpose }), read, factsOf([grantOf('break-glass')]))).toEqual({ ...nothing, rule: 'none' })
    }
  })

  it('opens records of a client alone: no case', () => {
    const facts = factsOf([grantOf('break-glass', { resource: 'Case' })], { resource: caseResource })
    expect(decide(rushed(), read, facts)).toEqual({ effect: 'forbidden', fields: [], rule: 'purpose' })
  })

  it('still reads the directory and the accesses that were opened, as any other', () => {
    expect(decide(rushed(), read, factsOf([], { resource: facilityResource }))).toEqual({
      effect: 'permit',
      fields: 'all',
      rule: 'network',
    })
    const facts = factsOf([grantOf('emergency-requested', { resource: 'EmergencyAccess' })], { resource: emergencyAccessResource })
    const { rule, fields } = decide(rushed(), read, facts)
    expect(rule).toBe('emergency-requested')
    expect(fields).not.toContain('review')
    expect(decide(rushed({ facilityId: 'A' }), read, facts)).toEqual({ effect: 'permit', fields: 'all', rule: 'owner' })
  })

  it('says through which emergency access a record is read, and no other decision does', () => {
    const facts = factsOf([grantOf('break-glass', { referralId: 'over', until: before }), grantOf('break-glass', { referralId: 'e-1' })])
    expect(decide(rushed(), read, facts)).toEqual({ effect: 'permit', fields: 'all', rule: 'break-glass', emergencyAccessId: 'e-1' })
    for (const subject of [asker({ facilityId: 'A' }), asker()])
      expect(decide(subject, read, factsOf([grantOf('delegated'), grantOf('break-glass')]))).not.toHaveProperty('emergencyAccessId')
    expect(decide(rushed(), read, factsOf([]))).not.toHaveProperty('emergencyAccessId')
  })
})

describe('a delegation', () => {
  it('takes nothing from an owner, and adds to what an accepted referral shows', () => {
    const delegated = grantOf('delegated', { dataClasses: ['contact'] })
    expect(decide(asker({ facilityId: 'A' }), read, factsOf([{ ...delegated, facility: 'A' }]))).toMatchObject({
      fields: 'all',
      rule: 'owner',
    })
    const { workerId: _w, until: _u, ...accepted } = grantOf('referral-accepted', { dataClasses: ['education'] })
    const { fields, rule } = decide(asker(), read, factsOf([accepted, delegated]))
    expect(rule).toBe('referral-accepted')
    const both = fieldsOfDataClasses(beneficiaryResource.schema, new Set(['contact', 'education']))
    expect([...fields].toSorted()).toEqual(both.toSorted())
    const others = decide(asker({ workerId: 'v' }), read, factsOf([accepted, delegated])).fields
    expect([...others].toSorted()).toEqual(fieldsOfDataClasses(beneficiaryResource.schema, new Set(['education'])).toSorted())
  })

  it('goes before what a referral without an answer shows', () => {
    const { rule } = decide(asker(), read, factsOf([grantOf('referral-over'), grantOf('delegated')]))
    expect(rule).toBe('delegated')
  })

  it('tells the other facility of the grant itself, and makes it no party of it', () => {
    const facts = factsOf([grantOf('access-granted', { resource: 'AccessGrant' })], { resource: accessGrantResource })
    const all = Object.keys(fieldsOf(accessGrantResource.schema))
    // The grant on the record has an end; the word of it stays.
    const standing = { ...facts, grants: facts.grants.map(({ until: _u, ...rest }) => rest) }
    expect(decide(asker(), read, standing)).toEqual({ effect: 'permit', fields: all, rule: 'access-granted' })
    expect(decide(asker(), { kind: 'act', by: ['owner', 'receiver'] }, standing)).toMatchObject({
      effect: 'forbidden',
      rule: 'access-granted',
    })
  })
})

describe('a role that sees only by name', () => {
  const roles = codesOf(WorkerRole.codes).map((role) => WorkerRole.schema.parse(role))
  const byName = roles.filter((role) => roleRights[role].onlyByName)
  const relations = ['referral-accepted', 'referral-sent', 'referral-offered', 'referral-over', 'transferred-away'] as const

  it('is that of a collaborator', () => {
    expect(byName).toEqual(['collaborator'])
  })

  it('sees nothing of what its facility owns, was sent or gave away', () => {
    const facilities = fc.constantFrom('A', 'B', 'C')
    const grants = fc.array(fc.constantFrom(...relations)).map((held) => held.map((relation) => grantOf(relation)))
    fc.assert(
      fc.property(
        fc.constantFrom(...byName),
        facilities,
        grants,
        fc.constantFrom(beneficiaryResource, caseResource),
        (role, facilityId, held, resource) => {
          const facts = factsOf(held, { resource })
          expect(decide(asker({ role, facilityId }), read, facts)).toMatchObject({ ...nothing, rule: 'none' })
          expect(decide(asker({ role: 'case-manager', facilityId: 'A' }), read, facts).effect).toBe('permit')
        },
      ),
    )
  })

  it('sees what was opened to the worker, and no more of it where the facility sees more', () => {
    const delegated = grantOf('delegated', { dataClasses: ['contact'] })
    const { workerId: _w, until: _u, ...accepted } = grantOf('referral-accepted', { dataClasses: ['education'] })
    const contact = fieldsOfDataClasses(beneficiaryResource.schema, new Set(['contact'])).toSorted()
    for (const facilityId of ['A', 'B']) {
      const facts = factsOf([accepted, { ...delegated, facility: facilityId }])
      const { fields, rule } = decide(asker({ role: 'collaborator', facilityId }), read, facts)
      expect([rule, [...fields].toSorted()]).toEqual(['delegated', contact])
      expect(decide(asker({ role: 'collaborator', facilityId, workerId: 'v' }), read, facts)).toMatchObject(nothing)
    }
  })

  it('reads the directory as any other, that of its own facility too, and is the owner of none of it', () => {
    for (const owner of ['A', 'B']) {
      const facts = factsOf([], { resource: facilityResource, id: owner, owner })
      expect(decide(asker({ role: 'collaborator' }), read, facts)).toEqual({ effect: 'permit', fields: 'all', rule: 'network' })
      expect(decide(asker({ role: 'collaborator' }), { kind: 'history' }, facts).effect).toBe('forbidden')
    }
  })
})

describe('what a referral disclosed until an instant', () => {
  const disclosed = (until?: string): Grant => {
    const { workerId: _w, until: _u, ...grant } = grantOf('referral-accepted', { dataClasses: ['contact'] })
    return { ...grant, ...(until !== undefined && { until }) }
  }

  it.each([
    [before, 'referral-accepted'],
    [last, 'referral-accepted'],
    [after, 'referral-over'],
    [undefined, 'referral-accepted'],
  ] as const)('at %s is %s', (at, relation) => {
    expect(relationOf('B', factsOf([disclosed(last)], { at }))).toBe(relation)
    expect(relationOf('B', factsOf([disclosed()], { at }))).toBe('referral-accepted')
    expect(decide(asker(), read, factsOf([disclosed(last)], { at })).effect).toBe(relation === 'referral-over' ? 'not-found' : 'permit')
  })

  it('shows nothing more beside another disclosure that lasts', () => {
    const other = { ...disclosed(), dataClasses: ['education'] }
    const fields = visibleFields(asker(), factsOf([disclosed(before), other], { at: last }))
    expect([...fields].toSorted()).toEqual(fieldsOfDataClasses(beneficiaryResource.schema, new Set(['education'])).toSorted())
  })

  it('is the only view that lives on when its time is over', () => {
    for (const relation of ['referral-sent', 'referral-offered', 'transferred-away', 'emergency-requested', 'access-granted']) {
      expect(relationOf('B', factsOf([grantOf(relation)]))).toBe(relation)
      expect(relationOf('B', factsOf([grantOf(relation)], { at: after }))).toBe('none')
    }
  })
})
