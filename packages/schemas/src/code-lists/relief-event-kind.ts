import { defineCodeList } from '../code-list.ts'

/** What happened that emergency relief answers to. */
export const ReliefEventKind = defineCodeList({
  id: 'ReliefEventKind',
  title: { vi: 'Sự kiện cần trợ giúp khẩn cấp', en: 'Event behind emergency relief' },
  source: 'NĐ 20/2021/NĐ-CP Điều 12–15; NĐ 335/2026/NĐ-CP Điều 12',
  codes: {
    'natural-disaster': { vi: 'Thiên tai', en: 'Natural disaster' },
    fire: { vi: 'Hỏa hoạn', en: 'Fire' },
    epidemic: { vi: 'Dịch bệnh', en: 'Epidemic' },
    'crop-failure': { vi: 'Mất mùa', en: 'Crop failure' },
    'lean-season': { vi: 'Giáp hạt', en: 'Lean season' },
    'lunar-new-year': { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
    'traffic-accident': { vi: 'Tai nạn giao thông', en: 'Traffic accident' },
    'work-accident': { vi: 'Tai nạn lao động', en: 'Accident at work' },
    other: { vi: 'Lý do bất khả kháng khác', en: 'Another event beyond control' },
  },
})
