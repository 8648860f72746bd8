import { z } from 'zod'
import { field, named } from '../registry.ts'
import { ResourceName } from './resource-name.ts'

const word = z.string().min(1).max(100)
const path = z.string().min(1).max(200).regex(/^\//)

/** A search parameter that a server answers. */
export const DiscoveredParameter = named(
  z.object({
    name: field(word, {
      title: { vi: 'Tên', en: 'Name' },
      about: { vi: 'Tên dùng trong yêu cầu.', en: 'Its name in a request.' },
      example: 'phase',
    }),
    kind: field(z.enum(['token', 'identifier', 'name', 'date', 'instant', 'overdue']), {
      title: { vi: 'Kiểu', en: 'Kind' },
      about: { vi: 'Cách so khớp: mã, số giấy tờ, tên hay ngày.', en: 'How it matches: a code, an identifier, a name or a date.' },
    }),
    inUrl: field(z.boolean(), {
      title: { vi: 'Được nằm trong địa chỉ', en: 'Allowed in a URL' },
      about: { vi: 'Dữ liệu cá nhân chỉ được gửi trong nội dung POST.', en: 'Personal data are sent in the body of a POST only.' },
    }),
  }),
  {
    id: 'DiscoveredParameter',
    title: { vi: 'Tham số tìm', en: 'Search parameter' },
    about: { vi: 'Một tham số tìm mà máy chủ trả lời.', en: 'One search parameter that the server answers.' },
  },
)

/** A resource that a server offers, and what may be done with it. */
export const DiscoveredResource = named(
  z.object({
    name: field(ResourceName, {
      title: { vi: 'Tên', en: 'Name' },
      about: { vi: 'Tên số ít, cũng là tên trong phạm vi truy cập.', en: 'Singular name, which also stands in scopes.' },
    }),
    collection: field(word, {
      title: { vi: 'Bộ sưu tập', en: 'Collection' },
      about: { vi: 'Tên bộ sưu tập, cũng là tên trong thư viện gọi.', en: 'Name of its collection, and in client libraries.' },
      example: 'cases',
    }),
    path: field(path, {
      title: { vi: 'Đường dẫn', en: 'Path' },
      about: { vi: 'Đường dẫn của bộ sưu tập trên máy chủ này.', en: 'Path of its collection on this server.' },
      example: '/v1/cases',
    }),
    verbs: field(z.array(z.enum(['create', 'read', 'lookup', 'search', 'update'])), {
      title: { vi: 'Thao tác', en: 'Verbs' },
      about: { vi: 'Những thao tác chung mà máy chủ cho phép; không có xóa.', en: 'The general verbs on offer; none deletes.' },
    }),
    actions: field(z.array(word), {
      title: { vi: 'Hành động', en: 'Actions' },
      about: {
        vi: 'Những việc riêng của loại bản ghi này, ví dụ chấp nhận chuyển gửi.',
        en: 'What is particular to the kind, such as accepting a referral.',
      },
    }),
    extensions: field(z.array(word).optional(), {
      title: { vi: 'Phần mở rộng', en: 'Extensions' },
      about: {
        vi: 'Không gian tên của tỉnh hoặc nhà cung cấp mà máy chủ nhận ở loại bản ghi này.',
        en: 'Namespaces of provinces and vendors that the server takes of this resource.',
      },
      example: ['khanh-hoa'],
    }),
    search: field(z.array(DiscoveredParameter), {
      title: { vi: 'Tham số tìm', en: 'Search parameters' },
      about: { vi: 'Những tham số tìm đã khai; tham số khác bị từ chối.', en: 'The declared parameters; any other is refused.' },
    }),
  }),
  {
    id: 'DiscoveredResource',
    title: { vi: 'Loại bản ghi', en: 'Resource' },
    about: {
      vi: 'Một loại bản ghi mà máy chủ cung cấp, và làm được gì với nó.',
      en: 'One kind of record on offer, and what may be done with it.',
    },
  },
)

const misses = z.int().min(1)

/** How many look-ups that find nothing are answered within a while, for each worker, client and facility. */
export const MissBudget = named(
  z.object({
    worker: field(misses, {
      title: { vi: 'Mỗi cán bộ', en: 'Each worker' },
      about: { vi: 'Số lần tra cứu không thấy của một cán bộ.', en: 'Look-ups of one worker that find nothing.' },
      example: 50,
    }),
    client: field(misses, {
      title: { vi: 'Mỗi phần mềm', en: 'Each client' },
      about: { vi: 'Số lần tra cứu không thấy của một phần mềm.', en: 'Look-ups of one client that find nothing.' },
      example: 500,
    }),
    facility: field(misses, {
      title: { vi: 'Mỗi cơ sở', en: 'Each facility' },
      about: { vi: 'Số lần tra cứu không thấy của cả cơ sở.', en: 'Look-ups of the whole facility that find nothing.' },
      example: 1000,
    }),
  }),
  {
    id: 'MissBudget',
    title: { vi: 'Hạn mức tra cứu không thấy', en: 'Budget of look-ups that find nothing' },
    about: {
      vi: 'Vượt hạn mức thì mọi tra cứu cùng loại đều bị từ chối, có hay không có hồ sơ.',
      en: 'Beyond it every look-up of the kind is refused, whether there is a record or not.',
    },
    clause: 'HTTP-12.6',
  },
)

/** What a server refuses to exceed. */
export const ServerLimits = named(
  z.object({
    bodyBytes: field(z.int().min(1), {
      title: { vi: 'Nội dung (byte)', en: 'Body (bytes)' },
      about: { vi: 'Nội dung JSON lớn nhất của một yêu cầu.', en: 'The largest JSON body of a request.' },
      example: 1048576,
    }),
    bodyDepth: field(z.int().min(1), {
      title: { vi: 'Độ sâu lồng nhau', en: 'Depth of nesting' },
      about: { vi: 'Số lớp lồng nhau nhiều nhất trong JSON.', en: 'How deep JSON may be nested.' },
      example: 32,
    }),
    bodyValues: field(z.int().min(1), {
      title: { vi: 'Số giá trị', en: 'Values' },
      about: {
        vi: 'Số giá trị nhiều nhất trong JSON: thành phần của đối tượng và phần tử của danh sách.',
        en: 'Most values in JSON: members of objects and items of lists.',
      },
      example: 20000,
    }),
    contentBytes: field(z.int().min(1), {
      title: { vi: 'Tệp (byte)', en: 'Content (bytes)' },
      about: { vi: 'Tệp lớn nhất được gửi lên.', en: 'The largest file that may be uploaded.' },
      example: 67108864,
    }),
    pageSize: field(z.int().min(1), {
      title: { vi: 'Bản ghi mỗi trang', en: 'Records of a page' },
      about: { vi: 'Số bản ghi nhiều nhất của một trang.', en: 'Most records of a page.' },
      example: 500,
    }),
    waitSeconds: field(z.int().min(0), {
      title: { vi: 'Chờ thay đổi (giây)', en: 'Wait for a change (seconds)' },
      about: { vi: 'Số giây lâu nhất mà luồng thay đổi chờ.', en: 'How long the change feed waits at most.' },
      example: 30,
    }),
    tokenSeconds: field(z.int().min(1), {
      title: { vi: 'Hạn mã truy cập (giây)', en: 'Life of a token (seconds)' },
      about: { vi: 'Thời gian mã truy cập còn dùng được sau khi cấp.', en: 'How long a token serves once it is issued.' },
      example: 300,
    }),
    idempotencyDays: field(z.int().min(1), {
      title: { vi: 'Giữ khóa chống lặp (ngày)', en: 'Idempotency keys kept (days)' },
      about: { vi: 'Số ngày máy chủ nhớ một khóa chống lặp.', en: 'How many days the server remembers an idempotency key.' },
      example: 30,
    }),
    requestsPerMinute: field(z.int().min(1).optional(), {
      title: { vi: 'Yêu cầu mỗi phút', en: 'Requests in a minute' },
      about: { vi: 'Số yêu cầu mỗi phút của một phần mềm.', en: 'Requests of one client in a minute.' },
      example: 12000,
    }),
    tokensPerMinute: field(z.int().min(1).optional(), {
      title: { vi: 'Mã truy cập mỗi phút', en: 'Tokens in a minute' },
      about: { vi: 'Số mã truy cập được cấp mỗi phút cho một phần mềm.', en: 'Tokens that one client is given in a minute.' },
      example: 60,
    }),
    tokenRequestsPerMinute: field(z.int().min(1).optional(), {
      title: { vi: 'Yêu cầu xin mã mỗi phút', en: 'Token requests in a minute' },
      about: {
        vi: 'Số lần xin mã truy cập mỗi phút từ một địa chỉ mạng.',
        en: 'Requests for a token from one network address in a minute.',
      },
      example: 600,
    }),
    missSeconds: field(z.int().min(1).optional(), {
      title: { vi: 'Thời gian đếm lượt không thấy (giây)', en: 'Time in which misses are counted (seconds)' },
      about: { vi: 'Sau khoảng này, các hạn mức không thấy được tính lại từ đầu.', en: 'After it both budgets of misses begin anew.' },
      example: 600,
    }),
    identifierMisses: field(MissBudget.optional(), {
      title: { vi: 'Tra theo số giấy tờ không thấy', en: 'Misses by identifier' },
      about: {
        vi: 'Hạn mức tra theo số giấy tờ hoặc điện thoại mà không thấy ai.',
        en: 'Budget of look-ups by identifier or telephone that find nobody.',
      },
    }),
    idMisses: field(MissBudget.optional(), {
      title: { vi: 'Đọc theo mã không thấy', en: 'Misses by id' },
      about: {
        vi: 'Hạn mức yêu cầu theo mã bản ghi mà không thấy bản ghi nào.',
        en: 'Budget of requests by the id of a record that find none.',
      },
    }),
  }),
  {
    id: 'ServerLimits',
    title: { vi: 'Giới hạn của máy chủ', en: 'Limits of the server' },
    about: { vi: 'Những mức mà máy chủ không nhận quá.', en: 'What the server refuses to exceed.' },
    clause: 'HTTP-12.1',
  },
)

/** What a server speaks: version of the standard, resources, limits, conformance classes. */
export const Discovery = named(
  z.object({
    standard: field(word, {
      title: { vi: 'Chuẩn', en: 'Standard' },
      about: { vi: 'Tên chuẩn mà máy chủ theo.', en: 'Name of the standard that is spoken.' },
      example: 'Cầu Nối',
    }),
    standardVersion: field(z.string().regex(/^\d+\.\d+\.\d+$/), {
      title: { vi: 'Phiên bản chuẩn', en: 'Version of the standard' },
      about: { vi: 'Phiên bản chuẩn, dạng chính.phụ.vá.', en: 'Version of the standard: major, minor, patch.' },
      example: '1.0.0',
    }),
    languages: field(z.array(z.enum(['vi', 'en'])).min(1), {
      title: { vi: 'Ngôn ngữ', en: 'Languages' },
      about: { vi: 'Ngôn ngữ của tiêu đề và thông báo.', en: 'Languages of titles and messages.' },
    }),
    resources: field(z.array(DiscoveredResource), {
      title: { vi: 'Loại bản ghi', en: 'Resources' },
      about: { vi: 'Các loại bản ghi mà máy chủ giữ.', en: 'The kinds of record that the server keeps.' },
    }),
    profiles: field(z.array(word), {
      title: { vi: 'Hồ sơ áp dụng', en: 'Profiles' },
      about: { vi: 'Phần mở rộng của tỉnh hoặc nhà cung cấp.', en: 'Extensions of a province or a vendor.' },
    }),
    conformance: field(z.array(word), {
      title: { vi: 'Lớp tuân thủ', en: 'Conformance classes' },
      about: { vi: 'Những phần của chuẩn mà máy chủ cam kết đáp ứng.', en: 'Parts of the standard that the server claims to meet.' },
    }),
    limits: field(ServerLimits, {
      title: { vi: 'Giới hạn', en: 'Limits' },
      about: { vi: 'Những mức mà máy chủ không nhận quá.', en: 'What the server refuses to exceed.' },
    }),
    paths: field(z.record(z.string(), path), {
      title: { vi: 'Đường dẫn khác', en: 'Other paths' },
      about: { vi: 'Đường dẫn của những việc không thuộc loại bản ghi nào.', en: 'Paths of what belongs to no resource.' },
      example: { changes: '/v1/changes' },
    }),
  }),
  {
    id: 'Discovery',
    title: { vi: 'Những gì máy chủ cung cấp', en: 'Discovery document' },
    about: {
      vi: 'Máy chủ nói theo phiên bản nào, có những gì, giới hạn ra sao.',
      en: 'What a server speaks: version, resources, limits and conformance.',
    },
    clause: 'HTTP-1.3',
  },
)
export interface Discovery extends z.output<typeof Discovery> {}
