import { z } from 'zod'
import { named } from '../registry.ts'

/** Id of a record on one server: UUIDv7 (RFC 9562), lower case, ordered by time of creation. */
export const Id = named(z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), {
  id: 'Id',
  title: { vi: 'Mã bản ghi', en: 'Record id' },
  about: {
    vi: 'Mã của một bản ghi trên một máy chủ: UUIDv7, chữ thường, tăng theo thời gian tạo.',
    en: 'Id of a record on one server: UUIDv7, in lower case, ordered by time of creation.',
  },
  source: 'RFC 9562',
  example: '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e',
})
