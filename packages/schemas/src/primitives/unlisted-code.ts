import { z } from 'zod'
import { named } from '../registry.ts'

/** Letters only, so that no number of a person fits in. */
const words = z.string().regex(/[a-z]{1,16}(?:-[a-z]{1,16}){0,7}/)

/** A code that an open list does not name, marked as such: `x-` and what it is, in one to eight words without diacritics. */
export const UnlistedCode = named(z.templateLiteral(['x-', words]), {
  id: 'UnlistedCode',
  title: { vi: 'Mã ngoài danh mục', en: 'Code outside the list' },
  about: {
    vi: 'Dùng khi không mã nào của danh mục mở là đúng: `x-` rồi vài chữ thường không dấu nói đó là gì, cách nhau bằng gạch nối.',
    en: 'For what no code of an open list says: `x-`, then what it is in a few small letters without diacritics, joined by hyphens.',
  },
  clause: 'CODE-1.4',
  example: 'x-nha-tap-the',
})
