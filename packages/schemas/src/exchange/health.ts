import { z } from 'zod'
import { field, named } from '../registry.ts'

/** The server lives, or is ready to serve. */
export const Health = named(
  z.object({
    status: field(z.literal('ok'), {
      title: { vi: 'Tình trạng', en: 'Status' },
      about: { vi: 'Luôn là `ok`; máy chủ chưa sẵn sàng thì trả lời 503.', en: 'Always `ok`; a server that is not ready answers 503.' },
    }),
  }),
  {
    id: 'Health',
    title: { vi: 'Tình trạng', en: 'Health' },
    about: { vi: 'Máy chủ đang chạy hoặc sẵn sàng phục vụ.', en: 'The server lives, or is ready to serve.' },
    clause: 'HTTP-13.1',
  },
)
export interface Health extends z.output<typeof Health> {}
