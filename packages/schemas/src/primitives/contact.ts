import { z } from 'zod'
import { ContactKind } from '../code-lists/contact-kind.ts'
import { field, named } from '../registry.ts'
import { Phone } from './phone.ts'

/** A way to reach a person or a facility. */
export const Contact = named(
  z.strictObject({
    kind: field(ContactKind.schema, { title: { vi: 'Loại', en: 'Kind' } }),
    phone: field(Phone.optional(), { title: { vi: 'Điện thoại', en: 'Telephone' } }),
    email: field(z.email().max(254).optional(), { title: { vi: 'Thư điện tử', en: 'E-mail' } }),
    note: field(z.string().max(500).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Ví dụ: giờ gọi được, gọi qua ai.', en: 'For instance when to call, or through whom.' },
    }),
  }),
  { id: 'Contact', title: { vi: 'Liên lạc', en: 'Contact' } },
)
export interface Contact extends z.output<typeof Contact> {}
