import { z } from 'zod'
import { field, named } from '../registry.ts'

const text = z.string().min(1).max(1000)

/** One text in both languages of the standard. */
export const BilingualText = named(
  z.strictObject({
    vi: field(text, {
      title: { vi: 'Tiếng Việt', en: 'Vietnamese' },
      about: { vi: 'Văn bản tiếng Việt, đủ dấu, dạng NFC.', en: 'The Vietnamese text with its diacritics, in NFC.' },
      example: 'Phường Tây Nha Trang',
    }),
    en: field(text, {
      title: { vi: 'Tiếng Anh', en: 'English' },
      about: { vi: 'Văn bản tiếng Anh; tên riêng giữ nguyên dấu.', en: 'The English text; proper names keep their diacritics.' },
      example: 'Tây Nha Trang (ward)',
    }),
  }),
  {
    id: 'BilingualText',
    title: { vi: 'Văn bản hai ngôn ngữ', en: 'Text in two languages' },
    about: {
      vi: 'Cùng một nội dung bằng tiếng Việt và tiếng Anh, để phần mềm tự chọn.',
      en: 'One text in Vietnamese and English, for software to choose from.',
    },
    clause: 'CODE-1.1',
  },
)
