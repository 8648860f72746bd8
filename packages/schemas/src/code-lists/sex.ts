import { defineCodeList } from '../code-list.ts'

/** Sex as entered in the civil register. */
export const Sex = defineCodeList({
  id: 'Sex',
  title: { vi: 'Giới tính', en: 'Sex' },
  source: 'QĐ 130/QĐ-BYT; QĐ 4750/QĐ-BYT',
  codes: {
    male: { vi: 'Nam', en: 'Male' },
    female: { vi: 'Nữ', en: 'Female' },
    undetermined: { vi: 'Chưa xác định', en: 'Undetermined' },
  },
})
