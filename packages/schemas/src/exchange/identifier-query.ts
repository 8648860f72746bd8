import { z } from 'zod'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { field, named } from '../registry.ts'

/** An identifier to look for; without `system` any system matches. */
export const IdentifierQuery = named(
  z.strictObject({
    system: field(IdentifierSystem.schema.optional(), {
      title: { vi: 'Loại giấy tờ', en: 'Kind of identifier' },
      about: { vi: 'Chỉ tìm loại giấy tờ này; bỏ trống thì tìm mọi loại.', en: 'Looks for this kind only; left out, for any kind.' },
    }),
    value: field(z.string().min(1).max(40), {
      title: { vi: 'Số', en: 'Number' },
      about: { vi: 'Số cần tìm, đúng từng ký tự.', en: 'The number, exactly as it is.' },
      example: '056190000013',
    }),
  }),
  {
    id: 'IdentifierQuery',
    title: { vi: 'Giấy tờ cần tìm', en: 'Identifier to look for' },
    about: {
      vi: 'Số giấy tờ cần tìm; chỉ gửi trong nội dung, không nằm trong địa chỉ.',
      en: 'A number to look for; it goes in a body, never in a URL.',
    },
    clause: 'HTTP-6.2',
  },
)
/** An identifier to look for; without `system` any system matches. */
export interface IdentifierQuery {
  readonly system?: string
  readonly value: string
}
