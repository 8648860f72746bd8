import { z } from 'zod'
import { named } from '../registry.ts'

/** An instant in UTC with milliseconds: `2026-11-22T17:38:00.000Z` (RFC 3339). */
export const Timestamp = named(z.iso.datetime({ precision: 3 }), {
  id: 'Timestamp',
  title: { vi: 'Thời điểm (UTC)', en: 'Instant (UTC)' },
  about: { vi: 'Một thời điểm theo giờ UTC, đến mili giây.', en: 'An instant in UTC, to the millisecond.' },
  source: 'RFC 3339',
  example: '2026-11-22T17:38:00.000Z',
})
