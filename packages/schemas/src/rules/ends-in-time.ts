import { defineRule } from '../rule.ts'
import { type DisclosurePeriod, lastDayFaults } from './last-day.ts'
import { timeLimits } from './time-limits/time-limits.ts'

const { amount: longest } = timeLimits['disclosure-longest']

const common = {
  id: 'ends-in-time',
  title: {
    vi: `Ngày cuối được đọc chưa qua; theo căn cứ pháp lý thì không quá ${longest} tháng kể từ hôm nay`,
    en: `The last day of reading is not over; on a legal basis it lies within ${longest} months from today`,
  },
  source: 'NĐ 356/2025/NĐ-CP Điều 7; Cầu Nối',
}

/** What a referral or an offer discloses ends on a day that is not over, and on a law in time. */
export const disclosureEndsInTime = defineRule<{ readonly disclosure: DisclosurePeriod }>({
  ...common,
  reads: ['disclosure'],
  check: ({ disclosure }, { today }) => lastDayFaults(disclosure, '/disclosure/to', today),
})

/** The same of an access grant. */
export const grantEndsInTime = defineRule<DisclosurePeriod>({
  ...common,
  reads: ['to', 'legalBasis'],
  check: (grant, { today }) => lastDayFaults(grant, '/to', today),
})
