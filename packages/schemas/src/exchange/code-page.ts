import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { CodeListFacts } from './code-list-index.ts'
import { Cursor } from './cursor.ts'
import { ListedCode } from './listed-code.ts'

/** One page of the codes of a list. */
export const CodePage = named(
  z.strictObject({
    list: field(CodeListFacts, {
      title: { vi: 'Danh mục', en: 'List' },
      about: { vi: 'Danh mục mà các mã thuộc về.', en: 'The list that the codes belong to.' },
    }),
    on: field(LocalDate, {
      title: { vi: 'Tại ngày', en: 'On' },
      about: { vi: 'Mọi mã trong trang có hiệu lực vào ngày này.', en: 'Every code of the page holds on this day.' },
    }),
    items: field(z.array(ListedCode).max(500), {
      title: { vi: 'Mã', en: 'Codes' },
      about: { vi: 'Các mã theo thứ tự của danh mục.', en: 'The codes in the order of the list.' },
    }),
    next: field(Cursor.optional(), {
      title: { vi: 'Con trỏ trang sau', en: 'Cursor of the next page' },
      about: { vi: 'Không có ở trang cuối.', en: 'Absent on the last page.' },
    }),
  }),
  {
    id: 'CodePage',
    title: { vi: 'Trang mã', en: 'Page of codes' },
    about: { vi: 'Một trang mã của một danh mục, vào một ngày.', en: 'One page of the codes of a list, on a day.' },
    clause: 'CODE-1.2',
  },
)
export interface CodePage extends z.output<typeof CodePage> {}
