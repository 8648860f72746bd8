import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { BilingualText } from './bilingual-text.ts'

/** A code as it stands in a record: kebab-case, an official number, or a media type. */
export const CodeText = named(
  z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+([./+-][a-z0-9]+)*$/),
  {
    id: 'CodeText',
    title: { vi: 'Mã', en: 'Code' },
    about: { vi: 'Mã như được ghi trong bản ghi, giữ dạng chuỗi.', en: 'The code as it stands in a record, kept as text.' },
    clause: 'CODE-1.1',
    example: '22390',
  },
)

/** One code of a list, with what it means and when it holds. */
export const ListedCode = named(
  z.strictObject({
    code: field(CodeText, {
      title: { vi: 'Mã', en: 'Code' },
      about: { vi: 'Giá trị được ghi trong bản ghi.', en: 'What stands in a record.' },
    }),
    title: field(BilingualText, {
      title: { vi: 'Tên gọi', en: 'Title' },
      about: { vi: 'Nghĩa của mã, để hiển thị cho người dùng.', en: 'What the code means, as shown to people.' },
    }),
    from: field(LocalDate.optional(), {
      title: { vi: 'Có hiệu lực từ ngày', en: 'Valid from' },
      about: {
        vi: 'Ngày đầu mã được dùng; bỏ trống khi không có giới hạn.',
        en: 'First day on which it holds; absent where nothing bounds it.',
      },
      example: '2025-07-01',
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Có hiệu lực đến hết ngày', en: 'Valid until' },
      about: { vi: 'Ngày cuối mã được dùng, tính cả ngày này.', en: 'Last day on which it holds, included.' },
    }),
    parent: field(CodeText.optional(), {
      title: { vi: 'Thuộc mã', en: 'Parent' },
      about: {
        vi: 'Mã của nhóm lớn hơn; với xã, mã của tỉnh trong cùng thời gian.',
        en: 'Code of the wider group; of a commune, that of its province in the same days.',
      },
      example: '56',
    }),
    kind: field(CodeText.optional(), {
      title: { vi: 'Loại đơn vị', en: 'Kind of unit' },
      about: { vi: 'Chỉ có ở đơn vị hành chính, ví dụ `ward` là phường.', en: 'Of administrative units only, such as `ward`.' },
      example: 'ward',
    }),
    formerDistrict: field(z.string().max(100).optional(), {
      title: { vi: 'Huyện cũ', en: 'Former district' },
      about: { vi: 'Huyện của một xã trước ngày 01/7/2025.', en: 'District of a commune from before 2025-07-01.' },
      example: 'Quận Gò Vấp',
    }),
    source: field(z.string().max(300).optional(), {
      title: { vi: 'Căn cứ', en: 'Source' },
      about: {
        vi: 'Văn bản của riêng mã này, khi khác với cả danh mục.',
        en: 'Legal text of this very code, where it differs from that of the list.',
      },
    }),
    labels: field(z.array(CodeText).max(20).optional(), {
      title: { vi: 'Nhãn nhạy cảm', en: 'Sensitivity labels' },
      about: { vi: 'Nhãn mà mã này gắn cho bản ghi dùng nó.', en: 'Labels that using this code puts on a record.' },
    }),
  }),
  {
    id: 'ListedCode',
    title: { vi: 'Mã trong danh mục', en: 'Code of a list' },
    about: { vi: 'Một mã, nghĩa của mã và thời gian mã có hiệu lực.', en: 'One code, what it means and when it holds.' },
    clause: 'CODE-1.1',
  },
)
export interface ListedCode extends z.output<typeof ListedCode> {}
