import { z } from 'zod'
import { named } from '../registry.ts'

/** A cursor holds the place of the last record: the longest text by whose beginning records are found, each letter of it taken apart. */
const LONGEST = 7000

/** Where a reader stopped: opaque, stays valid, never holds a personal datum. */
export const Cursor = named(
  z
    .string()
    .min(1)
    .max(LONGEST)
    .regex(/^[A-Za-z0-9._~-]+$/),
  {
    id: 'Cursor',
    title: { vi: 'Con trỏ', en: 'Cursor' },
    about: { vi: 'Chuỗi do máy chủ cấp, chỉ máy chủ hiểu; gửi lại nguyên vẹn.', en: 'Opaque text from the server; sent back unchanged.' },
    clause: 'HTTP-6.4',
    example: 'MDE5OTdhM2M',
  },
)
