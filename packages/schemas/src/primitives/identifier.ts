import { z } from 'zod'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { VerificationLevel } from '../code-lists/verification-level.ts'
import { field, named } from '../registry.ts'
import { LocalDate } from './local-date.ts'

/** A number on a person's paper, with how far it was checked. Its shape is checked by the rule `identifierShapes`. */
export const Identifier = named(
  z.strictObject({
    system: field(IdentifierSystem.schema, {
      title: { vi: 'Loại giấy tờ', en: 'Kind of identifier' },
      about: { vi: 'Loại giấy tờ, quyết định dạng của số.', en: 'Kind of paper, from which the shape of the number follows.' },
    }),
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
    verification: field(VerificationLevel.schema, {
      title: { vi: 'Mức xác minh', en: 'Verification level' },
      about: { vi: 'Cơ sở đã kiểm tra số này bằng cách nào.', en: 'How the facility checked the number.' },
    }),
    verifiedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày xác minh', en: 'Verified on' },
      about: { vi: 'Ngày kiểm tra; bỏ trống khi chưa kiểm tra.', en: 'The day of the check; left out where there was none.' },
    }),
    issuedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày cấp', en: 'Issued on' },
      about: { vi: 'Ngày ghi trên giấy tờ.', en: 'The day on the paper.' },
    }),
    issuedBy: field(z.string().max(200).optional(), {
      title: { vi: 'Nơi cấp', en: 'Issued by' },
      about: { vi: 'Cơ quan ghi trên giấy tờ.', en: 'The office on the paper.' },
    }),
  }),
  {
    id: 'Identifier',
    title: { vi: 'Giấy tờ định danh', en: 'Identifier' },
    about: { vi: 'Một số trên giấy tờ và mức độ đã xác minh.', en: 'A number on a paper, with how far it was checked.' },
  },
)
export interface Identifier extends z.output<typeof Identifier> {}
