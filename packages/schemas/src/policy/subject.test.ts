import { expect, it } from 'vitest'
import { holdsScope, missingRight, parseScopes, type Subject } from './subject.ts'

it.each([
  ['system/Case.cru', [['Case', 'cru']]],
  [
    'system/SupportPlan.r system/*.s',
    [
      ['SupportPlan', 'r'],
      ['*', 's'],
    ],
  ],
  ['system/Case.r system/Case.u', [['Case', 'ru']]],
  ['system/A.r', [['A', 'r']]],
  ['system/Case.cruds', [['Case', 'cruds']]],
  ['', []],
  ['openid', []],
  ['user/Case.r', []],
  ['xsystem/Case.r', []],
  ['system/Case.rx', []],
  ['system/Case.r/x', []],
  ['system/Case.', []],
  ['system/.r', []],
  ['system/case.r', []],
  ['system/1Case.r', []],
  ['system/C-se.r', []],
  ['system/**.r', []],
  ['system/Case-r', []],
  ['system/Case', []],
  ['bad system/Case.r\u00a0system/Case.u', []],
])('the scopes %j grant %j', (scope, granted) => expect([...parseScopes(scope)]).toEqual(granted))

it('a right is held on the resource itself or on all, never on another one', () => {
  const subject = { scopes: parseScopes('system/Case.r system/*.s') }
  expect(['r', 's', 'u'].map((letter) => holdsScope(subject, 'Case', letter))).toEqual([true, true, false])
  expect(['r', 's', 'u'].map((letter) => holdsScope(subject, 'Referral', letter))).toEqual([false, true, false])
  expect(holdsScope({ scopes: parseScopes('') }, 'Case', 'r')).toBe(false)
})

const asking: Subject = { clientId: 'c', facilityId: 'A', purpose: 'care', labels: new Set(), scopes: parseScopes('system/*.crus') }
const matter = { name: 'Case', area: 'casework' } as const

it('says which of scope, purpose and role lacks a right, in this order', () => {
  expect(missingRight(asking, matter, 'u')).toBeUndefined()
  expect(missingRight({ ...asking, role: 'clinician' }, matter, 'u')).toBeUndefined()
  expect(missingRight({ ...asking, role: 'collaborator' }, matter, 'u')).toBe('role')
  expect(missingRight({ ...asking, role: 'collaborator', purpose: 'benefit' }, matter, 'u')).toBe('purpose')
  expect(missingRight({ ...asking, role: 'collaborator', purpose: 'benefit', scopes: parseScopes('') }, matter, 'u')).toBe('scope')
  expect(missingRight({ ...asking, role: 'collaborator' }, matter, 'r')).toBeUndefined()
  expect(missingRight({ ...asking, purpose: 'operations' }, { name: 'Indicator', area: 'figures' }, 'c')).toBeUndefined()
})
