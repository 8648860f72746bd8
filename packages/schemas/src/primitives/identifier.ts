import { z } from 'zod'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { VerificationLevel } from '../code-lists/verification-level.ts'
import { field, named } from '../registry.ts'
import { LocalDate } from './local-date.ts'

/** A number on a person's paper, with how far it was checked. Its shape is checked by the rule `identifierShapes`. */
export const Identifier = named(
  z.strictObject({
    system: field(IdentifierSystem.schema, { title: { vi: 'Loại giấy tờ', en: 'Kind of identifier' } }),
    value: field(
      z
        .string()
        .min(1)
        .max(40)
        .regex(/^\S+( \S+)*$/),
      {
        title: { vi: 'Số', en: 'Number' },
        about: { vi: 'Giữ dạng chuỗi, còn số 0 đứng đầu.', en: 'Kept as text, with its leading zeros.' },
        example: '056190000013',
      },
    ),
    verification: field(VerificationLevel.schema, { title: { vi: 'Mức xác minh', en: 'Verification level' } }),
    verifiedOn: field(LocalDate.optional(), { title: { vi: 'Ngày xác minh', en: 'Verified on' } }),
    issuedOn: field(LocalDate.optional(), { title: { vi: 'Ngày cấp', en: 'Issued on' } }),
    issuedBy: field(z.string().max(200).optional(), { title: { vi: 'Nơi cấp', en: 'Issued by' } }),
  }),
  { id: 'Identifier', title: { vi: 'Giấy tờ định danh', en: 'Identifier' } },
)
export interface Identifier extends z.output<typeof Identifier> {}
