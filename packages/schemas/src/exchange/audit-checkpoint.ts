import { z } from 'zod'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'

/** Fewest, most and usual number of digests of a page. */
export const digestsPerPage = Object.freeze({ minimum: 1, maximum: 5000, usual: 1000 })

const hash = z.string().regex(/^[\w-]{43}$/)

/** A point of the hash chain over the audit, signed by the server, for clients to keep. */
export const AuditCheckpoint = named(
  z.strictObject({
    position: field(z.int().min(0), {
      title: { vi: 'Vị trí', en: 'Position' },
      about: { vi: 'Số sự kiện đã nối vào chuỗi.', en: 'How many events are in the chain.' },
    }),
    hash: field(hash, {
      title: { vi: 'Mã băm', en: 'Hash' },
      about: { vi: 'SHA-256 của cả chuỗi đến vị trí này, dạng base64url.', en: 'SHA-256 over the chain up to there, as base64url.' },
      example: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    }),
    at: field(Timestamp, {
      title: { vi: 'Thời điểm ký', en: 'Signed at' },
      about: { vi: 'Lúc máy chủ ký.', en: 'When the server signed it.' },
    }),
    signed: field(z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/), {
      title: { vi: 'Chữ ký', en: 'Signed form' },
      about: {
        vi: 'JWS dạng gọn (ES256) chứa position, hash và at; kiểm bằng khóa ở /v1/audit/keys.',
        en: 'Compact JWS (ES256) of position, hash and at; proved by the keys of /v1/audit/keys.',
      },
      example: 'eyJhbGciOiJFUzI1NiJ9.eyJwb3NpdGlvbiI6MH0.c2lnbmF0dXJl',
    }),
  }),
  {
    id: 'AuditCheckpoint',
    title: { vi: 'Mốc nhật ký', en: 'Audit checkpoint' },
    about: {
      vi: 'Phần mềm giữ lại mốc này: về sau máy chủ không thể sửa, cắt hay viết lại nhật ký mà không lộ.',
      en: 'A client keeps it: the server cannot change, cut or rewrite its audit afterwards without being found out.',
    },
    clause: 'AUD-2',
  },
)
export interface AuditCheckpoint extends z.output<typeof AuditCheckpoint> {}

/** Digests of consecutive events: what leads from one checkpoint to a later one, and tells nothing of the events. */
export const AuditDigests = named(
  z.strictObject({
    items: field(z.array(hash).max(digestsPerPage.maximum), {
      title: { vi: 'Mã băm sự kiện', en: 'Digests' },
      about: {
        vi: 'SHA-256 của từng sự kiện theo thứ tự trong chuỗi; trang rỗng là hết.',
        en: 'SHA-256 of each event, in the order of the chain; an empty page is the end.',
      },
      example: ['47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'],
    }),
  }),
  {
    id: 'AuditDigests',
    title: { vi: 'Các mã băm của chuỗi', en: 'Digests of the chain' },
    about: {
      vi: 'Tính từ mốc cũ qua từng mã băm phải ra đúng mốc mới; không lộ nội dung sự kiện.',
      en: 'Folded onto an earlier checkpoint they have to give the later one; they tell nothing of the events.',
    },
    clause: 'AUD-2',
  },
)
export interface AuditDigests extends z.output<typeof AuditDigests> {}
