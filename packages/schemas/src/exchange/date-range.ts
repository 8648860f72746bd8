import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'

/** A range of calendar days in Viet Nam, both ends included. */
export const DateRange = named(
  z.strictObject({
    from: field(LocalDate.optional(), {
      title: { vi: 'Từ ngày', en: 'From' },
      about: { vi: 'Ngày đầu, tính cả ngày này; bỏ trống là không giới hạn.', en: 'First day, included; left out, the range is open.' },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'To' },
      about: { vi: 'Ngày cuối, tính cả ngày này; bỏ trống là không giới hạn.', en: 'Last day, included; left out, the range is open.' },
    }),
  }),
  {
    id: 'DateRange',
    title: { vi: 'Khoảng ngày', en: 'Range of dates' },
    about: { vi: 'Khoảng ngày theo giờ Việt Nam, tính cả hai đầu.', en: 'A range of calendar days in Viet Nam, both ends included.' },
    clause: 'HTTP-6.5',
  },
)
/** A range of calendar days in Viet Nam, both ends included; an open end is left out. */
export interface DateRange {
  readonly from?: string
  readonly to?: string
}
