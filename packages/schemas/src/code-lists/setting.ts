import { defineCodeList } from '../code-list.ts'

/** Where social work is done. */
export const Setting = defineCodeList({
  id: 'Setting',
  title: { vi: 'Lĩnh vực', en: 'Setting' },
  source: 'NĐ 110/2024/NĐ-CP Điều 7',
  codes: {
    'social-assistance': { vi: 'Trợ giúp xã hội', en: 'Social assistance' },
    health: { vi: 'Y tế', en: 'Health' },
    education: { vi: 'Giáo dục', en: 'Education' },
    justice: { vi: 'Tư pháp', en: 'Justice' },
    community: { vi: 'Cộng đồng', en: 'Community' },
    detention: { vi: 'Trại giam, trường giáo dưỡng', en: 'Detention' },
    'drug-rehabilitation': { vi: 'Cai nghiện', en: 'Drug rehabilitation', labels: ['substance'] },
    other: { vi: 'Khác', en: 'Other' },
  },
})
