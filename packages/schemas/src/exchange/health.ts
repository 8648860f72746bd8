import { z } from 'zod'
import { field, named } from '../registry.ts'

/** The server lives, or is ready to serve. */
export const Health = named(z.object({ status: field(z.literal('ok'), { title: { vi: 'Tình trạng', en: 'Status' } }) }), {
  id: 'Health',
  title: { vi: 'Tình trạng', en: 'Health' },
  clause: 'HTTP-13.1',
})
export interface Health extends z.output<typeof Health> {}
