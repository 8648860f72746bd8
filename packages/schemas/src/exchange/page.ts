import { z } from 'zod'
import { field, named } from '../registry.ts'
import { Cursor } from './cursor.ts'

/** What every page has beside its items. */
const next = field(Cursor.optional(), {
  title: { vi: 'Con trỏ trang sau', en: 'Cursor of the next page' },
  about: { vi: 'Không có ở trang cuối.', en: 'Absent on the last page.' },
})

/** One page of a search: the published documents have one for each resource, with its records as items. */
export const Page = named(
  z.strictObject({
    items: field(z.array(z.unknown()), {
      title: { vi: 'Bản ghi', en: 'Records' },
      about: {
        vi: 'Các bản ghi mà bên gọi được thấy, theo thứ tự ổn định.',
        en: 'The records that the caller may see, in a stable order.',
      },
    }),
    next,
    total: field(z.int().min(0).optional(), {
      title: { vi: 'Tổng số', en: 'Total' },
      about: { vi: 'Chỉ có khi hỏi `total`.', en: 'Only when `total` was asked for.' },
    }),
    included: field(z.record(z.string(), z.array(z.unknown())).optional(), {
      title: { vi: 'Bản ghi kèm theo', en: 'Included records' },
      about: { vi: 'Bản ghi mà `include` trỏ tới, theo tên bộ sưu tập.', en: 'Records that `include` leads to, by collection.' },
    }),
  }),
  {
    id: 'Page',
    title: { vi: 'Trang kết quả', en: 'Page' },
    about: { vi: 'Một trang kết quả tìm.', en: 'One page of a search.' },
    clause: 'HTTP-6.4',
  },
)

/** One page of a search. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string | undefined
  readonly total?: number | undefined
  readonly included?: Readonly<Record<string, readonly unknown[]>> | undefined
}

/** One page of the versions of a record, newest first. */
export const HistoryPage = named(
  z.strictObject({
    items: field(z.array(z.unknown()), {
      title: { vi: 'Phiên bản', en: 'Versions' },
      about: { vi: 'Các phiên bản, mới nhất trước.', en: 'The versions, newest first.' },
    }),
    next,
  }),
  {
    id: 'HistoryPage',
    title: { vi: 'Trang lịch sử', en: 'Page of versions' },
    about: { vi: 'Một trang các phiên bản của một bản ghi.', en: 'One page of the versions of a record.' },
    clause: 'HTTP-2.3',
  },
)

/** One page of the versions of a record, newest first. */
export interface HistoryPage<T> {
  readonly items: readonly T[]
  readonly next?: string | undefined
}
