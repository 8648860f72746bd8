import { z } from 'zod'
import { field, named } from '../registry.ts'
import { ResourceName } from './resource-name.ts'

const word = z.string().min(1).max(100)
const path = z.string().min(1).max(200).regex(/^\//)

/** A search parameter that a server answers. */
export const DiscoveredParameter = named(
  z.object({
    name: field(word, { title: { vi: 'Tên', en: 'Name' }, example: 'phase' }),
    kind: field(z.enum(['token', 'identifier', 'name', 'date', 'instant', 'overdue']), { title: { vi: 'Kiểu', en: 'Kind' } }),
    inUrl: field(z.boolean(), {
      title: { vi: 'Được nằm trong địa chỉ', en: 'Allowed in a URL' },
      about: { vi: 'Dữ liệu cá nhân chỉ được gửi trong nội dung POST.', en: 'Personal data are sent in the body of a POST only.' },
    }),
  }),
  { id: 'DiscoveredParameter', title: { vi: 'Tham số tìm', en: 'Search parameter' } },
)

/** A resource that a server offers, and what may be done with it. */
export const DiscoveredResource = named(
  z.object({
    name: field(ResourceName, { title: { vi: 'Tên', en: 'Name' } }),
    collection: field(word, { title: { vi: 'Bộ sưu tập', en: 'Collection' }, example: 'cases' }),
    path: field(path, { title: { vi: 'Đường dẫn', en: 'Path' }, example: '/v1/cases' }),
    verbs: field(z.array(z.enum(['create', 'read', 'search', 'update'])), { title: { vi: 'Thao tác', en: 'Verbs' } }),
    actions: field(z.array(word), { title: { vi: 'Hành động', en: 'Actions' } }),
    search: field(z.array(DiscoveredParameter), { title: { vi: 'Tham số tìm', en: 'Search parameters' } }),
  }),
  { id: 'DiscoveredResource', title: { vi: 'Loại bản ghi', en: 'Resource' } },
)

/** What a server refuses to exceed. */
export const ServerLimits = named(
  z.object({
    bodyBytes: field(z.int().min(1), { title: { vi: 'Nội dung (byte)', en: 'Body (bytes)' }, example: 1048576 }),
    bodyDepth: field(z.int().min(1), { title: { vi: 'Độ sâu lồng nhau', en: 'Depth of nesting' }, example: 32 }),
    contentBytes: field(z.int().min(1), { title: { vi: 'Tệp (byte)', en: 'Content (bytes)' }, example: 67108864 }),
    pageSize: field(z.int().min(1), { title: { vi: 'Bản ghi mỗi trang', en: 'Records of a page' }, example: 500 }),
    waitSeconds: field(z.int().min(0), { title: { vi: 'Chờ thay đổi (giây)', en: 'Wait for a change (seconds)' }, example: 30 }),
    tokenSeconds: field(z.int().min(1), { title: { vi: 'Hạn mã truy cập (giây)', en: 'Life of a token (seconds)' }, example: 300 }),
    idempotencyDays: field(z.int().min(1), { title: { vi: 'Giữ khóa chống lặp (ngày)', en: 'Idempotency keys kept (days)' }, example: 30 }),
  }),
  { id: 'ServerLimits', title: { vi: 'Giới hạn của máy chủ', en: 'Limits of the server' }, clause: 'HTTP-12.1' },
)

/** What a server speaks: version of the standard, resources, limits, conformance classes. */
export const Discovery = named(
  z.object({
    standard: field(word, { title: { vi: 'Chuẩn', en: 'Standard' }, example: 'Cầu Nối' }),
    standardVersion: field(z.string().regex(/^\d+\.\d+\.\d+$/), {
      title: { vi: 'Phiên bản chuẩn', en: 'Version of the standard' },
      example: '1.0.0',
    }),
    languages: field(z.array(z.enum(['vi', 'en'])).min(1), { title: { vi: 'Ngôn ngữ', en: 'Languages' } }),
    resources: field(z.array(DiscoveredResource), { title: { vi: 'Loại bản ghi', en: 'Resources' } }),
    profiles: field(z.array(word), {
      title: { vi: 'Hồ sơ áp dụng', en: 'Profiles' },
      about: { vi: 'Phần mở rộng của tỉnh hoặc nhà cung cấp.', en: 'Extensions of a province or a vendor.' },
    }),
    conformance: field(z.array(word), { title: { vi: 'Lớp tuân thủ', en: 'Conformance classes' } }),
    limits: field(ServerLimits, { title: { vi: 'Giới hạn', en: 'Limits' } }),
    paths: field(z.record(z.string(), path), { title: { vi: 'Đường dẫn khác', en: 'Other paths' }, example: { changes: '/v1/changes' } }),
  }),
  { id: 'Discovery', title: { vi: 'Những gì máy chủ cung cấp', en: 'Discovery document' }, clause: 'HTTP-1.3' },
)
export interface Discovery extends z.output<typeof Discovery> {}
