import { defineRule } from '../rule.ts'
import { type DisclosurePeriod, lastDayFaults } from './last-day.ts'

const common = {
  id: 'ends-in-time',
  title: {
    vi: 'Ngày cuối được đọc chưa qua; theo căn cứ pháp lý thì không quá một năm kể từ hôm nay',
    en: 'The last day of reading is not over; on a legal basis it lies within a year from today',
  },
  source: 'NĐ 356/2025/NĐ-CP Điều 7; Cầu Nối',
}

/** What a referral or an offer discloses ends on a day that is not over, and on a law within a year. */
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
