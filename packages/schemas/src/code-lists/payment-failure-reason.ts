import { defineCodeList } from '../code-list.ts'

/** Why money did not reach its recipient, or came back. */
export const PaymentFailureReason = defineCodeList({
  id: 'PaymentFailureReason',
  title: { vi: 'Lý do chi không thành', en: 'Reason for a failed payment' },
  source: 'Cầu Nối',
  codes: {
    'account-wrong': { vi: 'Sai số tài khoản', en: 'Wrong account number' },
    'account-closed': { vi: 'Tài khoản đã đóng hoặc bị khóa', en: 'Account closed or blocked' },
    'name-mismatch': { vi: 'Tên chủ tài khoản không khớp', en: 'Name on the account does not match' },
    'not-collected': { vi: 'Không đến nhận', en: 'Not collected' },
    'recipient-absent': { vi: 'Người nhận vắng mặt', en: 'Recipient absent' },
    'recipient-died': { vi: 'Người nhận đã chết', en: 'Recipient died' },
    'recipient-refused': { vi: 'Người nhận từ chối', en: 'Recipient refused' },
    'provider-error': { vi: 'Lỗi của ngân hàng, bưu điện hoặc ví', en: 'Fault of the bank, post office or wallet' },
    'funds-missing': { vi: 'Chưa có kinh phí', en: 'Funds are missing' },
    'benefit-suspended': { vi: 'Chế độ bị tạm dừng', en: 'The benefit was suspended' },
    'benefit-stopped': { vi: 'Chế độ đã thôi hưởng', en: 'The benefit was stopped' },
    'not-entitled': { vi: 'Thu hồi vì chi không đúng', en: 'Recovered: it was not due' },
    'entered-in-error': { vi: 'Ghi nhầm', en: 'Entered in error' },
    other: { vi: 'Lý do khác', en: 'Another reason' },
  },
})
