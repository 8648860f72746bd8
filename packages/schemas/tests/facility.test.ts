import { expect, test } from 'vitest'
import { facilityResource, validateDraft } from '../src/index.ts'

const context = { today: '2026-11-22', isCommuneOf: () => true, isProvince: () => true }
const facility = {
  name: 'Trạm Y tế xã Suối Hiệp',
  kind: 'health-station',
  ownership: 'public',
  level: 'commune',
  addresses: [{ kind: 'office', provinceCode: '56', codesAsOf: '2026-11-22' }],
  hasSocialWorkUnit: false,
}
const licence = { number: '118/QĐ-UBND', issuedOn: '2026-02-16', issuedBy: 'UBND tỉnh Khánh Hòa' }

test('refuses a governing body that ends before it begins', () => {
  const governingBodies = [{ name: 'Sở Y tế' }, { name: 'Sở Y tế', from: '2025-03-01', to: '2025-02-28' }]
  expect(validateDraft(facilityResource, { ...facility, governingBodies }, context)).toEqual([
    { pointer: '/governingBodies/1/to', code: 'dates-out-of-order' },
  ])
})

test('refuses a licence that expires before it is issued', () => {
  expect(validateDraft(facilityResource, { ...facility, licence: { ...licence, expiresOn: '2026-02-15' } }, context)).toEqual([
    { pointer: '/licence/expiresOn', code: 'dates-out-of-order' },
  ])
})

test('refuses a licence of tomorrow, and accepts one that expires later', () => {
  const tomorrow = { ...licence, issuedOn: '2026-11-23' }
  expect(validateDraft(facilityResource, { ...facility, licence: tomorrow }, context)).toEqual([
    { pointer: '/licence/issuedOn', code: 'date-in-future', args: { today: '2026-11-22' } },
  ])
  expect(validateDraft(facilityResource, { ...facility, licence: { ...licence, expiresOn: '2030-01-01' } }, context)).toEqual([])
})
