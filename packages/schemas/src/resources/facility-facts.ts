import type { FactDeclarations } from '../fact.ts'

/** What a facility counts for; every other fact lies where its facility does. */
export const facilityFacts: FactDeclarations = {
  facility: {
    title: { vi: 'Cơ sở', en: 'Facility' },
    about: { vi: 'Mỗi cơ sở tính một lần, tại địa chỉ đầu tiên.', en: 'Every facility once, at its first address.' },
    facility: 'id',
    from: 'openedOn',
    to: 'closedOn',
    place: 'addresses[]',
    dimensions: {
      kind: 'kind',
      ownership: 'ownership',
      level: 'level',
      hasSocialWorkUnit: 'hasSocialWorkUnit',
      providesSocialWork: 'providesSocialWork',
      service: 'services[]',
    },
  },
  'facility-staff': {
    title: { vi: 'Nhân viên của cơ sở', en: 'Staff of facilities' },
    about: { vi: 'Tổng số nhân viên mà cơ sở khai, vào ngày khai.', en: 'The staff that a facility declares, on the day of the numbers.' },
    each: 'staffing',
    facility: 'id',
    on: 'staffing.asOf',
    heads: 'staffing.total',
    dimensions: { kind: 'kind' },
  },
  'facility-trained-staff': {
    title: { vi: 'Nhân viên đã được tập huấn', en: 'Trained staff of facilities' },
    about: {
      vi: 'Số nhân viên đã được tập huấn mà cơ sở khai, vào ngày khai.',
      en: 'The trained staff that a facility declares, on the day of the numbers.',
    },
    each: 'staffing',
    facility: 'id',
    on: 'staffing.asOf',
    heads: 'staffing.trained',
    dimensions: { kind: 'kind' },
  },
}
