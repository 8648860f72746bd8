import { z } from 'zod'
import { named } from '../registry.ts'

/** A person's full name in Vietnamese order (family name first), with its diacritics; it begins with a letter and has no digits. */
export const PersonName = named(
  z
    .string()
    .min(1)
    .max(120)
    .regex(/^['’]?\p{L}[\p{L}\p{M}.'’\- ]*$/u),
  {
    id: 'PersonName',
    title: { vi: 'Họ và tên', en: 'Full name' },
    example: 'Nguyễn Thị Ngọc',
  },
)
