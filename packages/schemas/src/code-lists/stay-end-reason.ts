import { defineCodeList } from '../code-list.ts'

/** Why care in a facility stops. */
export const StayEndReason = defineCodeList({
  id: 'StayEndReason',
  title: { vi: 'Lý do dừng trợ giúp tại cơ sở', en: 'Reason for the end of a stay' },
  source: 'NĐ 20/2021/NĐ-CP Điều 30(2)',
  codes: {
    'case-closed': { vi: 'Kết thúc quản lý trường hợp', en: 'Case management has ended' },
    'family-request': { vi: 'Người giám hộ, gia đình đề nghị', en: 'Request of the guardian or family' },
    adopted: { vi: 'Được nhận làm con nuôi', en: 'Adopted', labels: ['adoption'] },
    'of-age': { vi: 'Đủ tuổi theo quy định', en: 'Of the age that the law names' },
    'facility-unable': { vi: 'Cơ sở không đủ khả năng cung cấp dịch vụ', en: 'The facility is unable to care' },
    'no-contact': { vi: 'Không liên hệ trong một tháng', en: 'No contact for a month' },
    'client-request': { vi: 'Đối tượng đề nghị', en: 'Client’s request' },
    'died-or-missing': { vi: 'Chết hoặc mất tích', en: 'Died or missing' },
    'contract-ended': { vi: 'Hết hợp đồng', en: 'Contract ended' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
