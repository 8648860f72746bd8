import { z } from 'zod'
import { named } from '../registry.ts'

/** A time of day in Viet Nam, `HH:MM`, from 00:00 to 23:59. */
export const TimeOfDay = named(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), {
  id: 'TimeOfDay',
  title: { vi: 'Giờ trong ngày', en: 'Time of day' },
  about: { vi: 'Giờ Việt Nam, hai chữ số giờ và hai chữ số phút.', en: 'Vietnamese time, two digits for the hour and two for the minute.' },
  source: 'ISO 8601',
  example: '07:30',
})
