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
    accuracy: field(DateAccuracy.schema, {
      title: { vi: 'Độ chính xác', en: 'Accuracy' },
      about: { vi: 'Theo giấy tờ, theo lời khai hay ước lượng.', en: 'From papers, as told, or estimated.' },
    }),
  }),
  {
    id: 'PartialDate',
    title: { vi: 'Ngày không đầy đủ', en: 'Partial date' },
    about: { vi: 'Ngày mà có thể chỉ biết năm, hoặc năm và tháng.', en: 'A date of which only the year, or year and month, may be known.' },
  },
)
export interface PartialDate extends z.output<typeof PartialDate> {}
