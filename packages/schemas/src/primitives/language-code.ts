import { z } from 'zod'
import { named } from '../registry.ts'

/** A language by its ISO 639 code of two or three letters: `vi`, `en`, `hmn` (Hmông), `hab` (Hanoi sign language). */
export const LanguageCode = named(z.string().regex(/^[a-z]{2,3}$/), {
  id: 'LanguageCode',
  title: { vi: 'Mã ngôn ngữ', en: 'Language code' },
  about: {
    vi: 'Hai hoặc ba chữ cái theo ISO 639, kể cả tiếng dân tộc và ngôn ngữ ký hiệu.',
    en: 'Two or three letters of ISO 639, languages of ethnic minorities and sign languages included.',
  },
  source: 'ISO 639',
  example: 'vi',
})
