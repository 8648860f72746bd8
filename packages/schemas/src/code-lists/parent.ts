import { defineCodeList } from '../code-list.ts'

/** Which parent is meant. */
export const Parent = defineCodeList({
  id: 'Parent',
  title: { vi: 'Cha hoặc mẹ', en: 'Parent' },
  source: 'NĐ 20/2021/NĐ-CP Điều 5; NĐ 335/2026/NĐ-CP Điều 5',
  codes: {
    father: { vi: 'Cha', en: 'Father' },
    mother: { vi: 'Mẹ', en: 'Mother' },
  },
})
