import { defineCodeList } from '../code-list.ts'

/** Whose records a report counts. */
export const ReportScope = defineCodeList({
  id: 'ReportScope',
  title: { vi: 'Phạm vi báo cáo', en: 'Scope of a report' },
  source: 'NĐ 20/2021/NĐ-CP',
  codes: {
    facility: { vi: 'Cơ sở', en: 'Facility' },
    commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
    province: { vi: 'Tỉnh, thành phố', en: 'Province' },
    country: { vi: 'Cả nước', en: 'Country' },
  },
})
