import { z } from 'zod'
import { AmountQualifier } from '../code-lists/amount-qualifier.ts'
import { field, named } from '../registry.ts'

/** Whole Vietnamese dong, with how exactly the amount is known; an amount that was not told is left out. */
export const Money = named(
  z.strictObject({
    amount: field(z.int().min(0).max(1e15).optional(), {
      title: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
      about: { vi: 'Đồng Việt Nam, số nguyên; bỏ trống khi không biết.', en: 'Vietnamese dong, whole number; left out when not known.' },
      example: 300000,
    }),
    qualifier: field(AmountQualifier.schema, {
      title: { vi: 'Mức chính xác', en: 'Qualifier' },
      about: {
        vi: 'Số tiền đúng như nêu, khoảng, hơn, gần hay không rõ.',
        en: 'Whether the amount is exact, about, more than, less than or unknown.',
      },
    }),
  }),
  {
    id: 'Money',
    title: { vi: 'Số tiền', en: 'Money' },
    about: {
      vi: 'Số tiền bằng đồng Việt Nam và mức chính xác; không biết số tiền thì bỏ trống.',
      en: 'Whole Vietnamese dong with how exactly it is known; an amount that was not told is left out.',
    },
  },
)
export interface Money extends z.output<typeof Money> {}
