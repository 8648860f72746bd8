import { z } from 'zod'
import { named } from '../registry.ts'

/** Address of a page on the web. */
export const WebAddress = named(
  z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s/]+(\/\S*)?$/),
  {
    id: 'WebAddress',
    title: { vi: 'Địa chỉ trang mạng', en: 'Web address' },
    about: { vi: 'Bắt đầu bằng https:// hoặc http://.', en: 'Begins with https:// or http://.' },
    example: 'https://dichvucong.example/tiep-nhan',
  },
)
