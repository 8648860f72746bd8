import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { BilingualText } from './bilingual-text.ts'
import { CodeListId } from './code-list-index.ts'
import { CodeText, ListedCode } from './listed-code.ts'

/** What a code of one day names on another day. */
export const CodeResolution = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Sang ngày', en: 'On' },
      about: { vi: 'Ngày mà các mã trả lời có nghĩa.', en: 'The day on which the answering codes are meant.' },
    }),
    status: field(z.enum(['same', 'unique', 'ambiguous', 'unknown']), {
      title: { vi: 'Kết quả', en: 'Status' },
      about: {
        vi: '`same`: không đổi; `unique`: một đơn vị; `ambiguous`: nhiều đơn vị, cần địa chỉ chi tiết hơn; `unknown`: không có.',
        en: '`same`: unchanged; `unique`: one unit; `ambiguous`: several, a fuller address must choose; `unknown`: none.',
      },
    }),
    reason: field(BilingualText, {
      title: { vi: 'Giải thích', en: 'Reason' },
      about: { vi: 'Vì sao có kết quả này, để hiển thị cho người dùng.', en: 'Why it is so, as shown to people.' },
    }),
    codes: field(z.array(ListedCode).max(500), {
      title: { vi: 'Các mã tương ứng', en: 'Codes' },
      about: {
        vi: 'Đơn vị nhận toàn bộ dân cư đứng đầu, nếu có; các đơn vị khác theo thứ tự mã.',
        en: 'Where all residents came to one unit, it is first; else in code order.',
      },
    }),
  }),
  {
    id: 'CodeResolution',
    title: { vi: 'Chuyển đổi mã', en: 'Resolution of a code' },
    about: {
      vi: 'Mã của một ngày tương ứng với mã nào vào ngày khác, trước hoặc sau khi sắp xếp đơn vị hành chính.',
      en: 'What a code of one day names on another, before or after units were merged.',
    },
    clause: 'CODE-2.1',
  },
)
export interface CodeResolution extends z.output<typeof CodeResolution> {}

/** One code of a list, alone. */
export const CodeAnswer = named(
  z.strictObject({
    list: field(CodeListId, {
      title: { vi: 'Danh mục', en: 'List' },
      about: { vi: 'Danh mục mà mã thuộc về.', en: 'The list that the code belongs to.' },
    }),
    code: field(CodeText, {
      title: { vi: 'Mã', en: 'Code' },
      about: { vi: 'Mã đã hỏi.', en: 'The code that was asked for.' },
    }),
    meanings: field(z.array(ListedCode).min(1).max(20), {
      title: { vi: 'Nghĩa', en: 'Meanings' },
      about: {
        vi: 'Nghĩa của mã vào ngày `on`; không nêu ngày thì mọi nghĩa, cũ trước mới sau.',
        en: 'What the code means on the day `on`; without a day every meaning, oldest first.',
      },
    }),
    resolution: field(CodeResolution.optional(), {
      title: { vi: 'Chuyển đổi', en: 'Resolution' },
      about: { vi: 'Chỉ có khi hỏi `to` của một đơn vị hành chính.', en: 'Only when `to` was asked of an administrative unit.' },
    }),
  }),
  {
    id: 'CodeAnswer',
    title: { vi: 'Một mã', en: 'One code' },
    about: { vi: 'Một mã của một danh mục và nghĩa của nó.', en: 'One code of a list, and what it means.' },
    clause: 'CODE-1.3',
  },
)
export interface CodeAnswer extends z.output<typeof CodeAnswer> {}
