import { defineCodeList } from '../code-list.ts'

/** What a closed case reached for its client. */
export const CaseOutcome = defineCodeList({
  id: 'CaseOutcome',
  title: { vi: 'Kết quả quản lý trường hợp', en: 'Case outcome' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 06',
  codes: {
    independent: { vi: 'Sống độc lập, hòa nhập', en: 'Independent, integrated' },
    improved: { vi: 'Có tiến bộ', en: 'Improved' },
    unchanged: { vi: 'Không thay đổi', en: 'Unchanged' },
    worse: { vi: 'Xấu đi', en: 'Worse' },
    'returned-home': { vi: 'Hồi gia', en: 'Returned home' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
  },
})
