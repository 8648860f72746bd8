import { defineCodeList } from '../code-list.ts'

/** How a value is held against its target. */
export const Comparator = defineCodeList({
  id: 'Comparator',
  title: { vi: 'Cách so sánh', en: 'Comparator' },
  source: 'QĐ 112/QĐ-TTg',
  codes: {
    'at-least': { vi: 'Ít nhất', en: 'At least' },
    'at-most': { vi: 'Nhiều nhất', en: 'At most' },
    exactly: { vi: 'Đúng bằng', en: 'Exactly' },
  },
})
