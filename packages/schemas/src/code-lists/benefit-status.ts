import { defineCodeList } from '../code-list.ts'

/** Where a benefit stands between its proposal and its end. */
export const BenefitStatus = defineCodeList({
  id: 'BenefitStatus',
  title: { vi: 'Trạng thái chế độ', en: 'Benefit status' },
  source: 'NĐ 335/2026/NĐ-CP Điều 8, 9',
  codes: {
    proposed: { vi: 'Đang đề nghị', en: 'Proposed' },
    approved: { vi: 'Đã có quyết định', en: 'Approved' },
    active: { vi: 'Đang hưởng', en: 'Active' },
    suspended: { vi: 'Tạm dừng', en: 'Suspended' },
    stopped: { vi: 'Đã thôi hưởng', en: 'Stopped' },
  },
})
