import { defineCodeList } from '../code-list.ts'

/** What became of a payment. */
export const PaymentStatus = defineCodeList({
  id: 'PaymentStatus',
  title: { vi: 'Trạng thái chi trả', en: 'Payment status' },
  source: 'Cầu Nối',
  codes: {
    scheduled: { vi: 'Chờ chi', en: 'Scheduled' },
    paid: { vi: 'Đã chi', en: 'Paid' },
    failed: { vi: 'Chi không thành', en: 'Failed' },
    returned: { vi: 'Tiền bị trả lại', en: 'Returned' },
  },
})
