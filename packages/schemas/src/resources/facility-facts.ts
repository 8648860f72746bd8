import type { FactDeclarations } from '../fact.ts'

/** What a facility counts for; every other fact lies where its facility does. */
export const facilityFacts: FactDeclarations = {
  facility: {
    title: { vi: 'Cơ sở', en: 'Facility' },
    about: { vi: 'Mỗi cơ sở tính một lần, tại địa chỉ đầu tiên.', en: 'Every facility once, at its first address.' },
    facility: 'id',
    place: 'addresses[]',
    dimensions: {
      kind: 'kind',
      ownership: 'ownership',
      level: 'level',
      hasSocialWorkUnit: 'hasSocialWorkUnit',
      service: 'services[]',
    },
  },
}
