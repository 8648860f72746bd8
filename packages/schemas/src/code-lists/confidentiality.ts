import { defineCodeList } from '../code-list.ts'

/** How confidential a record is (HL7 v3 Confidentiality, three of its levels). */
export const Confidentiality = defineCodeList({
  id: 'Confidentiality',
  title: { vi: 'Mức bảo mật', en: 'Confidentiality' },
  source: 'HL7 v3 Confidentiality; NĐ 356/2025/NĐ-CP Điều 3, 4',
  codes: {
    normal: { vi: 'Thông thường', en: 'Normal' },
    restricted: { vi: 'Hạn chế', en: 'Restricted' },
    'very-restricted': { vi: 'Rất hạn chế', en: 'Very restricted' },
  },
})
