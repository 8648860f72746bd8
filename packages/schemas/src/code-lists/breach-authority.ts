import { defineCodeList } from '../code-list.ts'

/** Whom a breach is notified to. */
export const BreachAuthority = defineCodeList({
  id: 'BreachAuthority',
  title: { vi: 'Cơ quan nhận thông báo', en: 'Authority that is notified' },
  source: 'Luật 91/2025/QH15 Điều 23',
  codes: {
    'data-protection-authority': {
      vi: 'Cơ quan chuyên trách bảo vệ dữ liệu cá nhân (Bộ Công an)',
      en: 'Personal data protection authority (Ministry of Public Security)',
    },
    other: { vi: 'Cơ quan khác', en: 'Another authority' },
  },
})
