import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'

/** A range of calendar days in Viet Nam, both ends included. */
export const DateRange = named(
  z.strictObject({
    from: field(LocalDate.optional(), { title: { vi: 'Từ ngày', en: 'From' } }),
    to: field(LocalDate.optional(), { title: { vi: 'Đến ngày', en: 'To' } }),
  }),
  { id: 'DateRange', title: { vi: 'Khoảng ngày', en: 'Range of dates' }, clause: 'HTTP-6.5' },
)
/** A range of calendar days in Viet Nam, both ends included; an open end is left out. */
export interface DateRange {
  readonly from?: string
  readonly to?: string
}
