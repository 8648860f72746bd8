import { z } from 'zod'
import { named } from '../registry.ts'

/** Where a reader stopped: opaque, stays valid, never holds a personal datum. */
export const Cursor = named(
  z
    .string()
    .min(1)
    .max(1000)
    .regex(/^[A-Za-z0-9._~-]+$/),
  {
    id: 'Cursor',
    title: { vi: 'Con trỏ', en: 'Cursor' },
    about: { vi: 'Chuỗi do máy chủ cấp, chỉ máy chủ hiểu; gửi lại nguyên vẹn.', en: 'Opaque text from the server; sent back unchanged.' },
    clause: 'HTTP-6.4',
    example: 'MDE5OTdhM2M',
  },
)
