import { defineCodeList } from '../code-list.ts'

/** Grade of general education, by its number. */
export const Grade = defineCodeList({
  id: 'Grade',
  title: { vi: 'Lớp', en: 'Grade' },
  source: 'Luật Giáo dục 43/2019/QH14',
  codes: {
    '1': { vi: 'Lớp 1', en: 'Grade 1', parent: 'primary' },
    '2': { vi: 'Lớp 2', en: 'Grade 2', parent: 'primary' },
    '3': { vi: 'Lớp 3', en: 'Grade 3', parent: 'primary' },
    '4': { vi: 'Lớp 4', en: 'Grade 4', parent: 'primary' },
    '5': { vi: 'Lớp 5', en: 'Grade 5', parent: 'primary' },
    '6': { vi: 'Lớp 6', en: 'Grade 6', parent: 'lower-secondary' },
    '7': { vi: 'Lớp 7', en: 'Grade 7', parent: 'lower-secondary' },
    '8': { vi: 'Lớp 8', en: 'Grade 8', parent: 'lower-secondary' },
    '9': { vi: 'Lớp 9', en: 'Grade 9', parent: 'lower-secondary' },
    '10': { vi: 'Lớp 10', en: 'Grade 10', parent: 'upper-secondary' },
    '11': { vi: 'Lớp 11', en: 'Grade 11', parent: 'upper-secondary' },
    '12': { vi: 'Lớp 12', en: 'Grade 12', parent: 'upper-secondary' },
  },
})
