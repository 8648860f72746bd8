import { defineCodeList } from '../code-list.ts'

/** How far an identifier was checked. */
export const VerificationLevel = defineCodeList({
  id: 'VerificationLevel',
  title: { vi: 'Mức xác minh', en: 'Verification level' },
  source: 'Cầu Nối',
  codes: {
    none: { vi: 'Chưa xác minh', en: 'Not verified' },
    'document-seen': { vi: 'Đã xem giấy tờ', en: 'Document seen' },
    'e-identity': { vi: 'Định danh điện tử', en: 'Electronic identity' },
    'population-database': { vi: 'CSDL quốc gia về dân cư', en: 'National population database' },
  },
})
