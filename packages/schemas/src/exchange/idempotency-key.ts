import { z } from 'zod'
import { named } from '../registry.ts'

/** Value of the header `Idempotency-Key`: printable, without spaces; a UUID is a good one. */
export const IdempotencyKey = named(
  z
    .string()
    .min(1)
    .max(200)
    .regex(/^[!-~]+$/),
  {
    id: 'IdempotencyKey',
    title: { vi: 'Khóa chống lặp', en: 'Idempotency key' },
    about: { vi: 'Ký tự ASCII in được, không khoảng trắng; nên dùng UUID.', en: 'Printable ASCII without spaces; a UUID is a good one.' },
    clause: 'HTTP-5.1',
    example: '6f0b2c1e-8a51-4d0b-9c55-2f1a7f3f0c11',
  },
)
