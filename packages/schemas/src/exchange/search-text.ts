import { z } from 'zod'
import { named } from '../registry.ts'

/** The beginning of a name to look for, with or without diacritics. */
export const SearchText = named(z.string().min(1).max(120), {
  id: 'SearchText',
  title: { vi: 'Tên cần tìm', en: 'Name to look for' },
  about: { vi: 'Có dấu hoặc không dấu đều tìm được.', en: 'Found with or without diacritics.' },
  clause: 'HTTP-6.3',
  example: 'nguyen thi ngoc',
})
