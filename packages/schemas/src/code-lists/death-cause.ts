import { defineCodeList } from '../code-list.ts'

/** What somebody died of, as far as support depends on it. */
export const DeathCause = defineCodeList({
  id: 'DeathCause',
  title: { vi: 'Nguyên nhân tử vong', en: 'Cause of death' },
  source: 'NĐ 335/2026/NĐ-CP Điều 12',
  codes: {
    disease: { vi: 'Bệnh', en: 'Disease' },
    'traffic-accident': { vi: 'Tai nạn giao thông', en: 'Traffic accident' },
    'work-accident': { vi: 'Tai nạn lao động', en: 'Work accident' },
    'other-accident': { vi: 'Tai nạn khác', en: 'Other accident' },
    disaster: { vi: 'Thiên tai', en: 'Natural disaster' },
    fire: { vi: 'Hỏa hoạn', en: 'Fire' },
    epidemic: { vi: 'Dịch bệnh', en: 'Epidemic' },
    violence: { vi: 'Bạo lực', en: 'Violence' },
    'old-age': { vi: 'Tuổi già', en: 'Old age' },
    other: { vi: 'Khác', en: 'Other' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
  },
})
