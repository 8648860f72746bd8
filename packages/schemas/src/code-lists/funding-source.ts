import { defineCodeList } from '../code-list.ts'

/** Where money comes from. */
export const FundingSource = defineCodeList({
  id: 'FundingSource',
  title: { vi: 'Nguồn kinh phí', en: 'Funding source' },
  source: 'TT 76/2021/TT-BTC; NĐ 335/2026/NĐ-CP Điều 13',
  codes: {
    'central-budget': { vi: 'Ngân sách trung ương', en: 'Central budget' },
    'province-budget': { vi: 'Ngân sách cấp tỉnh', en: 'Provincial budget' },
    'district-budget': { vi: 'Ngân sách cấp huyện', en: 'District budget', to: '2025-06-30' },
    'commune-budget': { vi: 'Ngân sách cấp xã', en: 'Commune budget' },
    facility: { vi: 'Kinh phí của cơ sở', en: 'The facility’s own means' },
    'health-insurance': { vi: 'Bảo hiểm y tế', en: 'Health insurance' },
    sponsor: { vi: 'Tài trợ, vận động', en: 'Sponsors' },
    community: { vi: 'Cộng đồng đóng góp', en: 'Contributions of the community' },
    family: { vi: 'Gia đình', en: 'The family' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
