import { z } from 'zod'
import { AddressKind } from '../code-lists/address-kind.ts'
import { field, named } from '../registry.ts'
import { LocalDate } from './local-date.ts'

/** Two digits, kept as text: `01` is Hà Nội. */
export const ProvinceCode = named(z.string().regex(/^\d{2}$/), {
  id: 'ProvinceCode',
  title: { vi: 'Mã tỉnh, thành phố', en: 'Province code' },
  about: { vi: 'Mã hai chữ số của tỉnh, thành phố, giữ dạng chuỗi: `01` là Hà Nội.', en: 'Two digits, kept as text: `01` is Hà Nội.' },
  source: 'QĐ 19/2025/QĐ-TTg',
  example: '56',
})

/** Five digits, kept as text; the code means nothing without its date. */
export const CommuneCode = named(z.string().regex(/^\d{5}$/), {
  id: 'CommuneCode',
  title: { vi: 'Mã xã, phường, đặc khu', en: 'Commune code' },
  about: {
    vi: 'Mã năm chữ số của xã, phường, đặc khu, giữ dạng chuỗi; chỉ có nghĩa khi kèm ngày.',
    en: 'Five digits, kept as text; the code means nothing without its date.',
  },
  source: 'QĐ 19/2025/QĐ-TTg',
  example: '22390',
})

/** The date without which no code of a place means anything. */
export const CodesAsOf = field(LocalDate, {
  title: { vi: 'Ngày của bảng mã', en: 'Codes as of' },
  about: {
    vi: 'Ngày mà mã tỉnh và mã xã có nghĩa; cùng một mã có thể chỉ hai nơi khác nhau trước và từ ngày 01/7/2025.',
    en: 'Date at which the codes are meant; one code names different places before and after 2025-07-01.',
  },
})

/** A place by administrative codes and a free line; there is no district level since 2025-07-01. */
export const Address = named(
  z.strictObject({
    kind: field(AddressKind.schema, {
      title: { vi: 'Loại địa chỉ', en: 'Kind of address' },
      about: {
        vi: 'Địa chỉ này là thường trú, nơi ở hiện tại, tạm trú, quê quán hay trụ sở.',
        en: 'Whether it is the permanent, current or temporary residence, the home town or an office.',
      },
    }),
    provinceCode: field(ProvinceCode, {
      title: { vi: 'Tỉnh, thành phố', en: 'Province' },
      about: { vi: 'Mã tỉnh, thành phố tại ngày của bảng mã.', en: 'Code of the province at the date of the codes.' },
    }),
    communeCode: field(CommuneCode.optional(), {
      title: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
      about: {
        vi: 'Mã xã tại ngày của bảng mã; bỏ trống khi chỉ biết tỉnh.',
        en: 'Code of the commune at the date of the codes; left out when only the province is known.',
      },
    }),
    codesAsOf: CodesAsOf,
    formerDistrict: field(z.string().max(100).optional(), {
      title: { vi: 'Huyện cũ', en: 'Former district' },
      about: { vi: 'Chỉ dùng cho giấy tờ trước ngày 01/7/2025.', en: 'Only for papers from before 2025-07-01.' },
    }),
    line: field(z.string().min(1).max(300).optional(), {
      title: { vi: 'Số nhà, đường, thôn', en: 'House, street, hamlet' },
      about: { vi: 'Phần địa chỉ dưới cấp xã, ghi như người dân thường gọi.', en: 'What stands below the commune, as people call it.' },
    }),
  }),
  {
    id: 'Address',
    title: { vi: 'Địa chỉ', en: 'Address' },
    about: {
      vi: 'Một nơi, ghi bằng mã hành chính và dòng địa chỉ; không còn cấp huyện từ ngày 01/7/2025.',
      en: 'A place by administrative codes and a free line; there is no district level since 2025-07-01.',
    },
  },
)
export interface Address extends z.output<typeof Address> {}
