import { defineCodeList } from '../code-list.ts'

/** How likely two records tell of one person. */
export const DuplicateGrade = defineCodeList({
  id: 'DuplicateGrade',
  title: { vi: 'Mức trùng', en: 'Grade of a duplicate' },
  source: 'Cầu Nối',
  codes: {
    certain: { vi: 'Chắc chắn: trùng số giấy tờ', en: 'Certain: an identifier in common' },
    probable: { vi: 'Rất có thể', en: 'Probable' },
    possible: { vi: 'Có thể', en: 'Possible' },
  },
})
