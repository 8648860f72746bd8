import { defineCodeList } from '../code-list.ts'

/** How far a request about personal data has come. */
export const PrivacyRequestStatus = defineCodeList({
  id: 'PrivacyRequestStatus',
  title: { vi: 'Trạng thái yêu cầu', en: 'Status of a privacy request' },
  source: 'NĐ 356/2025/NĐ-CP Điều 5',
  codes: {
    received: { vi: 'Đã tiếp nhận', en: 'Received' },
    acknowledged: { vi: 'Đã phản hồi việc tiếp nhận', en: 'Acknowledged' },
    extended: { vi: 'Đã gia hạn', en: 'Extended' },
    fulfilled: { vi: 'Đã thực hiện', en: 'Fulfilled' },
    refused: { vi: 'Đã từ chối', en: 'Refused' },
    withdrawn: { vi: 'Người yêu cầu đã rút', en: 'Withdrawn' },
  },
})
