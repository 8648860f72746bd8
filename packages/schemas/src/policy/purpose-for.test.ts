import { expect, it } from 'vitest'
import { purposeFor } from './purpose-for.ts'

it.each([
  [['statistics', 'care'], 'client', 'care'],
  [['subject-rights', 'care', 'referral'], 'client', 'care'],
  [['break-glass', 'subject-rights'], 'client', 'break-glass'],
  [['audit', 'subject-rights'], 'client', 'subject-rights'],
  [['audit', 'statistics'], 'client', 'audit'],
  [['unheard-of', 'care'], 'client', 'care'],
  [['unheard-of'], 'client', 'unheard-of'],
  [['audit', 'care'], undefined, 'audit'],
  [[], 'client', undefined],
  [[], undefined, undefined],
] as const)('of %j the work in the area %s takes %s', (purposes, area, taken) => expect(purposeFor(purposes, area)).toBe(taken))
