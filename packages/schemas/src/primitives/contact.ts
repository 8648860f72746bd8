import { z } from 'zod'
import { ContactKind } from '../code-lists/contact-kind.ts'
import { field, named } from '../registry.ts'
import { Phone } from './phone.ts'

/** A way to reach a person or a facility. */
export const Contact = named(
  z.strictObject({
    kind: field(ContactKind.schema, {
      title: { vi: 'Loại', en: 'Kind' },
      about: {
        vi: 'Dùng khi nào: hằng ngày, khẩn cấp, qua người khác.',
        en: 'When to use it: usually, in an emergency, or through somebody else.',
      },
    }),
    phone: field(Phone.optional(), {
      title: { vi: 'Điện thoại', en: 'Telephone' },
      about: { vi: 'Số điện thoại; bỏ trống khi chỉ có thư điện tử.', en: 'Telephone number; left out where there is only e-mail.' },
    }),
    email: field(z.email().max(254).optional(), {
      title: { vi: 'Thư điện tử', en: 'E-mail' },
      about: { vi: 'Địa chỉ thư điện tử; không gửi dữ liệu nhạy cảm qua đây.', en: 'E-mail address; nothing sensitive is sent to it.' },
    }),
    note: field(z.string().max(500).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Ví dụ: giờ gọi được, gọi qua ai.', en: 'For instance when to call, or through whom.' },
    }),
  }),
  {
    id: 'Contact',
    title: { vi: 'Liên lạc', en: 'Contact' },
    about: { vi: 'Một cách liên lạc với người hoặc cơ sở.', en: 'One way to reach a person or a facility.' },
  },
)
export interface Contact extends z.output<typeof Contact> {}
