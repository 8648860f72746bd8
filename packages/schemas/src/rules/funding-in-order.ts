import type { Money } from '../primitives/money.ts'
import { defineRule, type Fault } from '../rule.ts'

/** A benefit seen by who pays for it. */
export interface Funded {
  readonly amount: Money
  readonly funding: readonly { readonly source: string; readonly sponsorId?: string | undefined; readonly amount?: Money | undefined }[]
}

/** Sources that are people or organisations, not a budget. */
const GIVERS: ReadonlySet<string> = new Set(['sponsor', 'community', 'other'])

/** Only what sponsors give names a sponsor, and exact shares do not add up to more than the exact amount. */
export const fundingInOrder = defineRule<Funded>({
  id: 'funding-in-order',
  title: {
    vi: 'Chỉ nguồn tài trợ mới nêu nhà tài trợ; tổng các phần không vượt mức hưởng',
    en: 'Only what sponsors give names a sponsor, and shares do not exceed the amount',
  },
  reads: ['amount', 'funding'],
  check: ({ amount: whole, funding }): readonly Fault[] => {
    const faults = funding.flatMap(({ source, sponsorId }, index): Fault[] =>
      sponsorId === undefined || GIVERS.has(source) ? [] : [{ pointer: `/funding/${index}/sponsorId`, code: 'sponsor-of-budget' }],
    )
    const shares = funding.flatMap(({ amount }) => (amount?.qualifier === 'exact' ? [amount.amount ?? 0] : []))
    const isOver = whole.qualifier === 'exact' && shares.reduce((sum, share) => sum + share, 0) > (whole.amount ?? 0)
    return isOver ? [...faults, { pointer: '/funding', code: 'shares-exceed-amount' }] : faults
  },
})
