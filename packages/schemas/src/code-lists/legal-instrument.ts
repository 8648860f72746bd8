import { defineCodeList } from '../code-list.ts'

/** The text that an amount rests on; valid in the months for which it sets amounts, which may begin before the text takes effect. */
export const LegalInstrument = defineCodeList({
  id: 'LegalInstrument',
  title: { vi: 'Văn bản làm căn cứ mức hưởng', en: 'Legal instrument of an amount' },
  source: 'NĐ 20/2021/NĐ-CP; NĐ 76/2024/NĐ-CP; NĐ 176/2025/NĐ-CP; NĐ 335/2026/NĐ-CP Điều 31–35',
  codes: {
    'decree-20-2021': { vi: 'Nghị định 20/2021/NĐ-CP', en: 'Decree 20/2021', from: '2021-07-01', to: '2026-10-04' },
    'decree-76-2024': { vi: 'Nghị định 76/2024/NĐ-CP', en: 'Decree 76/2024', from: '2024-07-01', to: '2026-10-04' },
    'decree-176-2025': { vi: 'Nghị định 176/2025/NĐ-CP', en: 'Decree 176/2025', from: '2025-07-01' },
    'decree-335-2026': { vi: 'Nghị định 335/2026/NĐ-CP', en: 'Decree 335/2026', from: '2026-07-01' },
    'provincial-resolution': { vi: 'Nghị quyết của HĐND cấp tỉnh', en: 'Resolution of the provincial council' },
    'sponsor-agreement': { vi: 'Thỏa thuận tài trợ', en: 'Agreement with a sponsor' },
    'programme-decision': { vi: 'Quyết định phê duyệt chương trình, đề án', en: 'Decision on a programme' },
    other: { vi: 'Văn bản khác', en: 'Another text' },
  },
})
