import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'

/** A calendar day in Viet Nam, or an instant. */
export const DayOrInstant = named(z.union([LocalDate, Timestamp]), {
  id: 'DayOrInstant',
  title: { vi: 'Ngày hoặc thời điểm', en: 'Day or instant' },
  about: {
    vi: 'Ngày theo giờ Việt Nam (YYYY-MM-DD), hoặc thời điểm UTC có mili giây.',
    en: 'A calendar day in Viet Nam (YYYY-MM-DD), or an instant in UTC with milliseconds.',
  },
  clause: 'HTTP-6.5',
  example: '2026-11-22',
})

/** A range of instants, both ends included; a day as an end is the whole of that day in Viet Nam. */
export const InstantRange = named(
  z.strictObject({
    from: field(DayOrInstant.optional(), {
      title: { vi: 'Từ', en: 'From' },
      about: { vi: 'Từ đầu ngày này hoặc từ thời điểm này.', en: 'From the beginning of this day, or from this instant.' },
    }),
    to: field(DayOrInstant.optional(), {
      title: { vi: 'Đến', en: 'To' },
      about: { vi: 'Đến hết ngày này hoặc đến thời điểm này.', en: 'To the end of this day, or to this instant.' },
    }),
  }),
  {
    id: 'InstantRange',
    title: { vi: 'Khoảng thời gian', en: 'Range of instants' },
    about: { vi: 'Khoảng thời gian theo giờ UTC, tính cả hai đầu.', en: 'A range of instants in UTC, both ends included.' },
    clause: 'HTTP-6.5',
  },
)
/** A range of instants, both ends included; an open end is left out. */
export interface InstantRange {
  readonly from?: string
  readonly to?: string
}
