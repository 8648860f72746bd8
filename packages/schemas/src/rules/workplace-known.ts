import { defineRule } from '../rule.ts'

/** A worker, as far as this rule looks at one. */
export interface Employed {
  readonly facilityId?: string | undefined
  readonly commune?: object | undefined
}

/** A worker belongs to a facility, to a commune, or to both. */
export const workplaceKnown = defineRule<Employed>({
  id: 'workplace-known',
  title: { vi: 'Nhân viên phải thuộc một cơ sở, một xã, hoặc cả hai', en: 'A worker belongs to a facility, to a commune, or to both' },
  source: 'NĐ 110/2024/NĐ-CP Điều 7',
  reads: ['facilityId', 'commune'],
  check: ({ facilityId, commune }) =>
    facilityId === undefined && commune === undefined ? [{ pointer: '/facilityId', code: 'workplace-missing' }] : [],
})
