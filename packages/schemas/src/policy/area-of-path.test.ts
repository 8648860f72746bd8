import { expect, it } from 'vitest'
import { areaOfPath } from './area-of-path.ts'

const resources = { cases: { area: 'casework' }, caseNotes: { area: 'client' }, facilities: { area: 'directory' } } as const

it.each([
  ['/v1/cases', 'casework'],
  ['/v1/cases/', 'casework'],
  ['/v1/cases/search', 'casework'],
  ['/v1/cases?limit=1', 'casework'],
  ['/v1/cases/1?fields=/audit', 'casework'],
  ['/v1/case-notes/1', 'client'],
  ['/v1/facilities/1/history', 'directory'],
  ['/v1/cases/1/audit', 'audit'],
  ['/v1/cases/1/audit?limit=5', 'audit'],
  ['/v1/cases/audit-of-this', 'casework'],
  ['/v1/casesX', undefined],
  ['/v1/changes', undefined],
  ['/v1/changes/audit', undefined],
  ['/v2/v1/cases', undefined],
  ['', undefined],
])('%s belongs to the area %s', (path, area) => expect(areaOfPath(path, resources)).toBe(area))
