import { z } from 'zod'
import { named } from '../registry.ts'

/** A calendar day in Viet Nam, `YYYY-MM-DD`. */
export const LocalDate = named(z.iso.date(), {
  id: 'LocalDate',
  title: { vi: 'Ngày', en: 'Date' },
  about: { vi: 'Một ngày theo lịch Việt Nam, dạng YYYY-MM-DD.', en: 'A calendar day in Viet Nam, YYYY-MM-DD.' },
  source: 'ISO 8601',
  example: '2026-11-22',
})
