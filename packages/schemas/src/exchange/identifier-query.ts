import { z } from 'zod'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { field, named } from '../registry.ts'

/** An identifier to look for; without `system` any system matches. */
export const IdentifierQuery = named(
  z.strictObject({
    system: field(IdentifierSystem.schema.optional(), { title: { vi: 'Loại giấy tờ', en: 'Kind of identifier' } }),
    value: field(z.string().min(1).max(40), { title: { vi: 'Số', en: 'Number' }, example: '056190000013' }),
  }),
  { id: 'IdentifierQuery', title: { vi: 'Giấy tờ cần tìm', en: 'Identifier to look for' }, clause: 'HTTP-6.2' },
)
/** An identifier to look for; without `system` any system matches. */
export interface IdentifierQuery {
  readonly system?: string
  readonly value: string
}
