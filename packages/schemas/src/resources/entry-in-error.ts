import { z } from 'zod'
import { type Action, defineAction } from '../action.ts'
import { ErrorReason } from '../code-lists/error-reason.ts'
import { field, named } from '../registry.ts'

/** Body of `enterInError`: why a record that stays readable counts for nothing. */
export const EntryInError = named(
  z.strictObject({
    reason: field(ErrorReason.schema, {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Vì sao lẽ ra không có bản ghi này.', en: 'Why the record should never have been made.' },
    }),
    note: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Giải thích', en: 'Explanation' },
      about: { vi: 'Nói rõ điều gì sai; không nhắc lại dữ liệu sai.', en: 'Says what is wrong, without repeating the wrong data.' },
    }),
  }),
  {
    id: 'EntryInError',
    title: { vi: 'Ghi nhầm', en: 'Entry in error' },
    about: { vi: 'Vì sao một bản ghi vẫn đọc được nhưng không tính vào đâu.', en: 'Why a record that stays readable counts for nothing.' },
  },
)
export interface EntryInError extends z.output<typeof EntryInError> {}

/** The field in which a record keeps why it counts for nothing; a record without it counts. */
export const enteredInError = field(EntryInError.optional(), {
  title: { vi: 'Ghi nhầm', en: 'Entered in error' },
  about: {
    vi: 'Có khi bản ghi bị đánh dấu ghi nhầm: vẫn đọc được, không tính vào báo cáo nào.',
    en: 'Set once the record is marked as an error: it stays readable and no report counts it.',
  },
})

/** The action by which the owner of a record marks it as an error. */
export function enterInErrorOf<Output>(output: z.core.$ZodType<Output>): Action<EntryInError, Output> {
  return defineAction<EntryInError, Output>({
    title: { vi: 'Đánh dấu ghi nhầm', en: 'Mark as entered in error' },
    about: {
      vi: 'Bản ghi vẫn đọc được cùng lịch sử của nó, không sửa được nữa và không tính vào báo cáo.',
      en: 'The record and its history stay readable; it cannot be changed any more and no report counts it.',
    },
    input: EntryInError,
    output,
  })
}
