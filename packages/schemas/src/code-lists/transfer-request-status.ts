import { defineCodeList } from '../code-list.ts'

/** Where a request for a transfer stands. */
export const TransferRequestStatus = defineCodeList({
  id: 'TransferRequestStatus',
  title: { vi: 'Trạng thái đề nghị nhận hồ sơ', en: 'Status of a request for a transfer' },
  source: 'Cầu Nối',
  codes: {
    sent: { vi: 'Đã gửi', en: 'Sent' },
    answered: { vi: 'Đã gửi chuyển giao', en: 'Answered by a transfer' },
    refused: { vi: 'Không đáp ứng được', en: 'Not answered by a transfer' },
    withdrawn: { vi: 'Đã rút lại', en: 'Withdrawn' },
  },
})
