import { z } from 'zod'
import { AmountQualifier } from '../code-lists/amount-qualifier.ts'
import { field, named } from '../registry.ts'

/** How many people took part, and how exactly that is known; not who they were. */
export const HeadCount = named(
  z.strictObject({
    count: field(z.int().min(0).max(10_000_000), {
      title: { vi: 'Số người', en: 'Persons' },
      about: {
        vi: 'Số lượt người có mặt, không phải số người khác nhau trong năm.',
        en: 'People present, not different people over a year.',
      },
      example: 120,
    }),
    female: field(z.int().min(0).max(10_000_000).optional(), {
      title: { vi: 'Trong đó nữ', en: 'Of whom women' },
      about: { vi: 'Số nữ trong số người trên; bỏ trống khi không đếm riêng.', en: 'Women among them; left out when not counted apart.' },
    }),
    qualifier: field(AmountQualifier.schema, {
      title: { vi: 'Mức chính xác', en: 'Qualifier' },
      about: {
        vi: 'Con số đúng, hay là hơn, gần, khoảng như trong báo cáo.',
        en: 'Whether the number is exact, or more, nearly or about, as reports say.',
      },
    }),
  }),
  {
    id: 'HeadCount',
    title: { vi: 'Số người tham gia', en: 'Head count' },
    about: { vi: 'Số người tham gia và mức chính xác của con số.', en: 'How many took part and how exactly that is known.' },
  },
)
export interface HeadCount extends z.output<typeof HeadCount> {}
