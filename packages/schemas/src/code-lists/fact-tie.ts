import { defineCodeList } from '../code-list.ts'

/** What two counted facts have in common. */
export const FactTie = defineCodeList({
  id: 'FactTie',
  title: { vi: 'Điểm chung', en: 'What two facts share' },
  source: 'Cầu Nối, chương IND',
  codes: {
    person: { vi: 'Cùng một người', en: 'The same person' },
    facility: { vi: 'Cùng một cơ sở', en: 'The same facility' },
    commune: { vi: 'Cùng một xã, phường, đặc khu', en: 'The same commune' },
  },
})
