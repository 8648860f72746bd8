import { z } from 'zod'
import { field, named } from '../registry.ts'
import { Id } from './id.ts'

/** An identifier that another system gave to a record. */
export const ExternalReference = named(
  z.strictObject({
    system: field(z.string().min(1).max(200), { title: { vi: 'Hệ thống', en: 'System' }, example: 'https://benh-vien.example/ho-so' }),
    value: field(z.string().min(1).max(100), { title: { vi: 'Giá trị', en: 'Value' }, example: 'HS-0042' }),
  }),
  { id: 'ExternalReference', title: { vi: 'Tham chiếu ngoài', en: 'External reference' } },
)

/** Points to a record: its id on this server, or the identifier that another system gave it. */
export const Reference = named(z.union([Id, ExternalReference]), {
  id: 'Reference',
  title: { vi: 'Tham chiếu', en: 'Reference' },
  about: {
    vi: 'Mã bản ghi trên cùng máy chủ, hoặc hệ thống và giá trị của hệ thống khác.',
    en: 'Record id on the same server, or system and value of another one.',
  },
})
export type Reference = z.output<typeof Reference>
