import { describe, expect, it } from 'vitest'
import { caseResource } from '../index.ts'
import { type Decision, decide, type PolicyAction, parseScopes, type RecordFacts, type Rule, reasonOf, type Subject } from './index.ts'

const subject: Subject = { clientId: 'c', facilityId: 'A', purpose: 'care', labels: new Set(), scopes: parseScopes('system/Case.cru') }
const own: RecordFacts = { resource: caseResource, id: 'r', owner: 'A', grants: [] }
const grant = { facility: 'A', resource: 'Case', id: 'r', relation: 'transferred-away', referralId: 'f' }
const reading: PolicyAction = { kind: 'read' }

/** Every rule, so that a new one without a text is noticed. */
const rules: Readonly<Record<Rule, true>> = {
  ...{ scope: true, purpose: true, role: true, owner: true, network: true, none: true, delegated: true, 'break-glass': true },
  ...{ 'referral-accepted': true, 'referral-sent': true, 'referral-offered': true, 'referral-over': true },
  ...{ 'transferred-away': true, 'emergency-requested': true, 'access-granted': true },
}

describe('the reason of a decision', () => {
  it.each<[string, Decision, RegExp]>([
    ['permit', decide(subject, reading, own), /^the facility owns the record$/],
    ['forbidden', decide({ ...subject, scopes: parseScopes('system/Case.c') }, reading, own), /scope/],
    ['forbidden', decide({ ...subject, purpose: 'statistics' }, reading, own), /purpose/],
    ['forbidden', decide({ ...subject, workerId: 'w', role: 'facility-administrator' }, reading, own), /role/],
    ['forbidden', decide(subject, { kind: 'act', by: ['receiver'] }, own), /owns the record; this move is not/],
    ['not-found', decide(subject, reading, { ...own, owner: 'B' }), /nothing to do with the record$/],
    ['not-found', decide(subject, reading, { ...own, whole: [{ field: 'labels', labels: ['hiv'] }] }), /owns the record; .* not cleared/],
    ['permit', decide(subject, reading, { ...own, owner: 'B', grants: [grant] }), /handed the case over$/],
  ])('of %s is said in both languages', (effect, decision, text) => {
    expect(decision.effect).toBe(effect)
    const { vi, en } = reasonOf(decision)
    expect(en).toMatch(text)
    expect(vi.normalize('NFC')).toBe(vi)
    expect(vi).not.toBe(en)
  })

  it('is another one for each rule, and says what follows where a relation is not enough', () => {
    const names = Object.keys(rules).filter((rule): rule is Rule => rule in rules)
    const reasons = names.flatMap((rule) => (['permit', 'forbidden', 'not-found'] as const).map((effect) => reasonOf({ effect, rule })))
    for (const { vi, en } of reasons) expect(Math.min(vi.length, en.length)).toBeGreaterThan(20)
    // Those of a token, and of a record that is nobody's matter, are the same whatever is answered.
    expect(new Set(reasons.map(({ vi }) => vi)).size).toBe(names.length * 3 - 4 * 2)
    expect(new Set(reasons.map(({ en }) => en)).size).toBe(names.length * 3 - 4 * 2)
  })
})
