import { defineCodeList } from '../code-list.ts'

/** Day of the week; the first two letters of a code are those of iCalendar: `MO`, `TU` … */
export const Weekday = defineCodeList({
  id: 'Weekday',
  title: { vi: 'Thứ trong tuần', en: 'Day of the week' },
  source: 'ISO 8601; RFC 5545',
  codes: {
    monday: { vi: 'Thứ Hai', en: 'Monday' },
    tuesday: { vi: 'Thứ Ba', en: 'Tuesday' },
    wednesday: { vi: 'Thứ Tư', en: 'Wednesday' },
    thursday: { vi: 'Thứ Năm', en: 'Thursday' },
    friday: { vi: 'Thứ Sáu', en: 'Friday' },
    saturday: { vi: 'Thứ Bảy', en: 'Saturday' },
    sunday: { vi: 'Chủ Nhật', en: 'Sunday' },
  },
})
