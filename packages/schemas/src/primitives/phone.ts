import { z } from 'zod'
import { named } from '../registry.ts'

/** A Vietnamese telephone number as dialled (0…), in international form (+84…), or a short number (111, 1022, 1900…). */
export const Phone = named(z.string().regex(/^(0\d{9,10}|\+[1-9]\d{7,14}|1\d{2,3}|1[89]00\d{4,6})$/), {
  id: 'Phone',
  title: { vi: 'Số điện thoại', en: 'Telephone number' },
  about: { vi: 'Chỉ gồm chữ số, có thể bắt đầu bằng +.', en: 'Digits only, with an optional leading +.' },
  example: '0905000111',
})
