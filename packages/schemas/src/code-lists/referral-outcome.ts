import { defineCodeList } from '../code-list.ts'

/** What came of a completed referral. */
export const ReferralOutcome = defineCodeList({
  id: 'ReferralOutcome',
  title: { vi: 'Kết quả chuyển gửi', en: 'Referral outcome' },
  source: 'Cầu Nối',
  codes: {
    'needs-met': { vi: 'Đáp ứng nhu cầu', en: 'Needs met' },
    'needs-partly-met': { vi: 'Đáp ứng một phần', en: 'Needs partly met' },
    'needs-not-met': { vi: 'Chưa đáp ứng', en: 'Needs not met' },
    'handed-over': { vi: 'Đã bàn giao', en: 'Handed over' },
  },
})
