import { defineCodeList } from '../code-list.ts'

/** What a contact is for. */
export const ContactKind = defineCodeList({
  id: 'ContactKind',
  title: { vi: 'Loại liên lạc', en: 'Kind of contact' },
  source: 'Cầu Nối',
  codes: {
    main: { vi: 'Chính', en: 'Main' },
    hotline: { vi: 'Đường dây nóng', en: 'Hotline' },
    emergency: { vi: 'Khẩn cấp', en: 'Emergency' },
    through: { vi: 'Qua người khác', en: 'Through another person' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
