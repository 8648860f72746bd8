import { defineCodeList } from '../code-list.ts'

/** Denominators that are no records. */
export const ReferenceCount = defineCodeList({
  id: 'ReferenceCount',
  title: { vi: 'Mẫu số có sẵn', en: 'Reference count' },
  source: 'QĐ 19/2025/QĐ-TTg',
  codes: {
    communes: { vi: 'Số xã, phường, đặc khu của địa bàn', en: 'Communes of the area' },
  },
})
