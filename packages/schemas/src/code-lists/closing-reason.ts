import { defineCodeList } from '../code-list.ts'

/** The twelve legal reasons for which a case ends. */
export const ClosingReason = defineCodeList({
  id: 'ClosingReason',
  title: { vi: 'Lý do kết thúc', en: 'Closing reason' },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 8, Mẫu 06',
  codes: {
    'goals-reached': { vi: 'Mục tiêu đạt được', en: 'Goals reached' },
    'by-decision': { vi: 'Theo quyết định', en: 'By decision' },
    adopted: { vi: 'Được nhận làm con nuôi', en: 'Adopted', labels: ['adoption'] },
    'of-age': { vi: 'Đủ tuổi', en: 'Of age' },
    'facility-unable': { vi: 'Cơ sở không đủ khả năng', en: 'Facility unable' },
    'no-contact': { vi: 'Không liên hệ trong một tháng', en: 'No contact for a month' },
    'client-request': { vi: 'Đối tượng tự đề nghị', en: 'Client’s request' },
    'died-or-missing': { vi: 'Chết hoặc mất tích', en: 'Died or missing' },
    'contract-ended': { vi: 'Hết hợp đồng', en: 'Contract ended' },
    agreed: { vi: 'Các bên cùng đồng ý', en: 'Agreed by all' },
    'moved-away': { vi: 'Chuyển khỏi địa bàn', en: 'Moved away' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
