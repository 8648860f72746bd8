import { z } from 'zod'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { Cursor } from './cursor.ts'
import { ResourceName } from './resource-name.ts'

/** Tells that a record has a new version, or that the caller may not see it any more; ids only, no content. */
export const Change = named(
  z.strictObject({
    cursor: field(Cursor, {
      title: { vi: 'Con trỏ', en: 'Cursor' },
      about: { vi: 'Đọc tiếp ngay sau thay đổi này.', en: 'Reads on right after this change.' },
    }),
    resource: field(ResourceName, {
      title: { vi: 'Loại bản ghi', en: 'Resource' },
      about: { vi: 'Loại của bản ghi đã thay đổi.', en: 'Kind of the record that changed.' },
    }),
    id: field(Id, { title: { vi: 'Mã bản ghi', en: 'Record id' }, about: { vi: 'Bản ghi cần đọc lại.', en: 'The record to read again.' } }),
    version: field(z.int().min(1).optional(), {
      title: { vi: 'Phiên bản', en: 'Version' },
      about: {
        vi: 'Phiên bản sau thay đổi; không có khi bên gọi chỉ thấy một phần của bản ghi.',
        en: 'Its version after the change; absent where the caller sees a part of the record only.',
      },
    }),
    change: field(z.enum(['changed', 'gone']), {
      title: { vi: 'Thay đổi', en: 'Change' },
      about: {
        vi: '`gone`: bên gọi không còn được thấy bản ghi.',
        en: '`gone`: the caller may not see the record any more.',
      },
    }),
    at: field(Timestamp, {
      title: { vi: 'Thời điểm', en: 'At' },
      about: { vi: 'Lúc máy chủ ghi thay đổi.', en: 'When the server stored the change.' },
    }),
  }),
  {
    id: 'Change',
    title: { vi: 'Thay đổi', en: 'Change' },
    about: {
      vi: 'Báo rằng một bản ghi có phiên bản mới hoặc không còn được thấy; chỉ có mã, không có nội dung.',
      en: 'Tells that a record has a new version or may not be seen any more; ids only, no content.',
    },
    clause: 'HTTP-7.1',
  },
)
export interface Change extends z.output<typeof Change> {}

/** Changes in commit order, and where to read on; `next` is there even when nothing changed. */
export const ChangePage = named(
  z.strictObject({
    items: field(z.array(Change).max(500), {
      title: { vi: 'Thay đổi', en: 'Changes' },
      about: {
        vi: 'Các thay đổi theo thứ tự ghi; rỗng khi chưa có gì mới.',
        en: 'Changes in commit order; empty while there is nothing new.',
      },
    }),
    next: field(Cursor, {
      title: { vi: 'Con trỏ đọc tiếp', en: 'Cursor to read on' },
      about: { vi: 'Luôn có; giữ lại để lần sau đọc tiếp không sót.', en: 'Always there; whoever keeps it misses nothing.' },
    }),
  }),
  {
    id: 'ChangePage',
    title: { vi: 'Trang thay đổi', en: 'Page of changes' },
    about: { vi: 'Các thay đổi theo thứ tự ghi và nơi đọc tiếp.', en: 'Changes in commit order, and where to read on.' },
    clause: 'HTTP-7.1',
  },
)
export interface ChangePage extends z.output<typeof ChangePage> {}
