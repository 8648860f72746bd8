import type { FacilityDraft } from '@caunoi/schemas'

/** A facility that breaks no rule, for tests that care about something else. */
export function demoFacility(changes: Partial<FacilityDraft> = {}): FacilityDraft {
  return {
    name: 'Trung tâm Công tác xã hội tỉnh',
    kind: 'social-work-centre',
    ownership: 'public',
    level: 'province',
    addresses: [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }],
    hasSocialWorkUnit: true,
    ...changes,
  }
}
