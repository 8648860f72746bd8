import type { AccessPurpose, CodeOf, FacilityDraft, Text } from '../../../packages/schemas/src/index.ts'

/** Which of the demo's facilities is meant. */
export type FacilityKey = 'hospital' | 'centre' | 'school' | 'commune'

/** A made-up facility, and what its software is registered for. */
export interface DemoFacility {
  readonly key: FacilityKey
  /** How the stories call it. */
  readonly short: Text
  readonly draft: FacilityDraft
  readonly purposes: readonly CodeOf<typeof AccessPurpose>[]
  readonly scopes: readonly string[]
}

const address = (communeCode: string, line: string): FacilityDraft['addresses'] => [
  { kind: 'office', provinceCode: '56', communeCode, codesAsOf: '2026-01-01', line },
]

/** The facilities of the demo: none of them exists. */
export const demoFacilities: readonly DemoFacility[] = [
  {
    key: 'hospital',
    short: { vi: 'Bệnh viện', en: 'the hospital' },
    draft: {
      name: 'Bệnh viện Đa khoa Sao Mai',
      kind: 'hospital',
      ownership: 'public',
      level: 'province',
      addresses: address('22366', 'Số 1 đường Hải Đăng'),
      hasSocialWorkUnit: true,
      hotline: '02583000115',
    },
    purposes: ['protection', 'care', 'referral', 'audit'],
    scopes: [
      'system/Facility.rs',
      'system/Beneficiary.crus',
      'system/Case.crus',
      'system/Assessment.crus',
      'system/Referral.crus',
      'system/Document.crus',
      'system/Consent.crus',
    ],
  },
  {
    key: 'centre',
    short: { vi: 'Trung tâm', en: 'the centre' },
    draft: {
      name: 'Trung tâm Công tác xã hội Bình Minh',
      kind: 'social-work-centre',
      ownership: 'public',
      level: 'province',
      addresses: address('22390', 'Số 2 đường Hải Đăng'),
      hasSocialWorkUnit: true,
      hotline: '02583000111',
      capacity: 120,
      services: ['emergency-intake', 'temporary-shelter', 'counselling', 'case-management', 'resource-mobilisation'],
    },
    purposes: ['protection', 'care', 'referral', 'benefit', 'operations', 'statistics', 'audit'],
    scopes: [
      'system/Facility.rs',
      'system/Worker.crus',
      'system/Beneficiary.crus',
      'system/Household.crus',
      'system/Case.crus',
      'system/Assessment.crus',
      'system/SupportPlan.crus',
      'system/Stay.crus',
      'system/Sponsor.crus',
      'system/Benefit.crus',
      'system/Payment.crus',
      'system/Referral.crus',
      'system/Document.crus',
      'system/Consent.crus',
    ],
  },
  {
    key: 'school',
    short: { vi: 'Trường học', en: 'the school' },
    draft: {
      name: 'Trường Tiểu học và Trung học cơ sở Hoa Phượng',
      kind: 'school',
      ownership: 'public',
      level: 'commune',
      addresses: address('22390', 'Số 3 đường Hải Đăng'),
      hasSocialWorkUnit: true,
    },
    purposes: ['school-support', 'referral', 'audit'],
    scopes: ['system/Facility.rs', 'system/Beneficiary.crus', 'system/Case.crus', 'system/Referral.crus', 'system/Consent.crus'],
  },
  {
    key: 'commune',
    short: { vi: 'Xã', en: 'the commune' },
    draft: {
      name: 'Ủy ban nhân dân xã Suối Hoa',
      kind: 'commune',
      ownership: 'public',
      level: 'commune',
      addresses: address('22702', 'Thôn Hạ'),
      hasSocialWorkUnit: false,
    },
    purposes: ['referral', 'care', 'benefit', 'operations', 'audit'],
    scopes: [
      'system/Facility.rs',
      'system/Worker.crus',
      'system/Beneficiary.crus',
      'system/Household.crus',
      'system/Case.crus',
      'system/Assessment.crus',
      'system/Referral.crus',
      'system/Document.crus',
      'system/Consent.crus',
    ],
  },
]
