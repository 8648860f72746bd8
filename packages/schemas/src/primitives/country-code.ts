import { z } from 'zod'
import { named } from '../registry.ts'

/** A country by its two letters (ISO 3166-1). */
export const CountryCode = named(z.string().regex(/^[A-Z]{2}$/), {
  id: 'CountryCode',
  title: { vi: 'Mã quốc gia', en: 'Country code' },
  about: { vi: 'Hai chữ cái của quốc gia theo ISO 3166-1.', en: 'A country by its two letters of ISO 3166-1.' },
  source: 'ISO 3166-1; QCVN 109:2017/BTTTT phụ lục H',
  example: 'VN',
})
