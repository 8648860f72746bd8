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
    about: {
      vi: 'Họ và tên theo thứ tự Việt Nam, đủ dấu; bắt đầu bằng chữ cái và không có chữ số.',
      en: 'Full name in Vietnamese order with its diacritics; it begins with a letter and has no digits.',
    },
    example: 'Nguyễn Thị Ngọc',
  },
)
