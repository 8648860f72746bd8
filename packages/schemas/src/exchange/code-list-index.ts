import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { BilingualText } from './bilingual-text.ts'

/** Name of a code list in paths and documents. */
export const CodeListId = named(
  z
    .string()
    .max(60)
    .regex(/^[A-Z][A-Za-z0-9]*$/),
  {
    id: 'CodeListId',
    title: { vi: 'Tên danh mục', en: 'Name of a code list' },
    about: { vi: 'Tên ổn định của danh mục, cũng là tên kiểu dữ liệu.', en: 'Stable name of the list, which is also that of its type.' },
    clause: 'CODE-1.1',
    example: 'Commune',
  },
)

/** What is known of a code list without its codes. */
export const CodeListFacts = named(
  z.strictObject({
    id: field(CodeListId, {
      title: { vi: 'Tên danh mục', en: 'Id' },
      about: { vi: 'Đứng trong đường dẫn `/v1/code-lists/{list}`.', en: 'Stands in the path `/v1/code-lists/{list}`.' },
    }),
    title: field(BilingualText, {
      title: { vi: 'Tên gọi', en: 'Title' },
      about: { vi: 'Tên danh mục để hiển thị cho người dùng.', en: 'Title of the list, as shown to people.' },
    }),
    source: field(z.string().min(1).max(300), {
      title: { vi: 'Căn cứ', en: 'Source' },
      about: { vi: 'Văn bản hoặc biểu mẫu mà danh mục lấy từ đó.', en: 'Law, decree or form that the list is taken from.' },
      example: 'QĐ 19/2025/QĐ-TTg',
    }),
    count: field(z.int().min(0), {
      title: { vi: 'Số mã', en: 'Count' },
      about: { vi: 'Số mã có hiệu lực tại ngày được hỏi.', en: 'How many codes hold on the day that was asked for.' },
      example: 3321,
    }),
    validity: field(z.enum(['timeless', 'dated', 'reassigned']), {
      title: { vi: 'Kiểu hiệu lực', en: 'Kind of validity' },
      about: {
        vi: '`timeless`: không mã nào có thời hạn; `dated`: có mã có thời hạn; `reassigned`: một mã có thể chỉ nơi khác vào ngày khác.',
        en: '`timeless`: no code is bounded in time; `dated`: some are; `reassigned`: one code may name another place on another day.',
      },
    }),
    unlisted: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Dạng của mã ngoài danh mục', en: 'Form of a code outside the list' },
      about: {
        vi: 'Chỉ có ở danh mục mở: mẫu (biểu thức chính quy) của mã mà bản ghi được dùng khi không mã nào của danh mục là đúng.',
        en: 'Of an open list only: the pattern (a regular expression) of a code that a record may hold where none of the list fits.',
      },
      example: '^x-[a-z]{1,16}(?:-[a-z]{1,16}){0,7}$',
    }),
  }),
  {
    id: 'CodeListFacts',
    title: { vi: 'Thông tin danh mục', en: 'Facts of a code list' },
    about: { vi: 'Danh mục là gì, lấy từ đâu, có bao nhiêu mã.', en: 'What a list is, where it is from, how many codes it has.' },
    clause: 'CODE-1.1',
  },
)
export interface CodeListFacts extends z.output<typeof CodeListFacts> {}

/** Every code list of a server. */
export const CodeListIndex = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Tại ngày', en: 'On' },
      about: { vi: 'Ngày mà số mã được đếm.', en: 'The day for which codes were counted.' },
    }),
    items: field(z.array(CodeListFacts).max(1000), {
      title: { vi: 'Danh mục', en: 'Code lists' },
      about: { vi: 'Mọi danh mục của máy chủ, theo tên.', en: 'All lists of the server, by name.' },
    }),
  }),
  {
    id: 'CodeListIndex',
    title: { vi: 'Các danh mục', en: 'Index of code lists' },
    about: { vi: 'Mọi danh mục mà bản ghi của máy chủ dùng đến.', en: 'Every list that records of the server may use.' },
    clause: 'CODE-1.1',
  },
)
export interface CodeListIndex extends z.output<typeof CodeListIndex> {}
