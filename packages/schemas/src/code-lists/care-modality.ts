import { defineCodeList } from '../code-list.ts'

/** In what rhythm care is given. */
export const CareModality = defineCodeList({
  id: 'CareModality',
  title: { vi: 'Hình thức chăm sóc', en: 'Care modality' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 03',
  codes: {
    emergency: { vi: 'Khẩn cấp', en: 'Emergency' },
    'long-term': { vi: 'Lâu dài', en: 'Long-term' },
    continuous: { vi: 'Liên tục', en: 'Continuous' },
    rotating: { vi: 'Luân phiên', en: 'Rotating' },
    'day-care': { vi: 'Bán trú', en: 'Day care' },
    voluntary: { vi: 'Tự nguyện', en: 'Voluntary' },
  },
})
