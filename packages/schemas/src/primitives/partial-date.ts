import { z } from 'zod'
import { DateAccuracy } from '../code-lists/date-accuracy.ts'
import { field, named } from '../registry.ts'

const CALENDAR = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A date of which only the year, or the year and the month, may be known. */
export const PartialDate = named(
  z.strictObject({
    value: field(z.string().regex(CALENDAR), {
      title: { vi: 'Ngày, tháng hoặc năm', en: 'Day, month or year' },
      about: { vi: 'YYYY, YYYY-MM hoặc YYYY-MM-DD.', en: 'YYYY, YYYY-MM or YYYY-MM-DD.' },
      example: '1956',
    }),
    accuracy: field(DateAccuracy.schema, { title: { vi: 'Độ chính xác', en: 'Accuracy' } }),
  }),
  { id: 'PartialDate', title: { vi: 'Ngày không đầy đủ', en: 'Partial date' } },
)
export interface PartialDate extends z.output<typeof PartialDate> {}
