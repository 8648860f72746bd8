import { z } from 'zod'
import { FacilityKind } from '../code-lists/facility-kind.ts'
import { FacilityLevel } from '../code-lists/facility-level.ts'
import { Ownership } from '../code-lists/ownership.ts'
import { SchoolLevel } from '../code-lists/school-level.ts'
import { ServiceKind } from '../code-lists/service-kind.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { ResourceName } from '../exchange/resource-name.ts'
import { Address, CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { Contact } from '../primitives/contact.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { communesInProvinces } from '../rules/communes-in-provinces.ts'
import { contactsReachable } from '../rules/contacts-reachable.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { numbersInOrder } from '../rules/numbers-in-order.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { facilityFacts } from './facility-facts.ts'
import { Staffing } from './facility-parts.ts'

/** Who governs a facility, and since when: the body changes with every re-organisation. */
export const GoverningBody = named(
  z.strictObject({
    name: field(z.string().min(1).max(200), {
      title: { vi: 'Cơ quan chủ quản', en: 'Governing body' },
      about: {
        vi: 'Tên cơ quan tại thời điểm đó, ví dụ Sở Lao động - Thương binh và Xã hội trước tháng 3/2025.',
        en: 'Its name at that time, for instance that of a department since dissolved.',
      },
      example: 'Sở Y tế tỉnh Khánh Hòa',
    }),
    from: field(LocalDate.optional(), {
      title: { vi: 'Từ ngày', en: 'From' },
      about: { vi: 'Ngày bắt đầu trực thuộc.', en: 'First day under this body.' },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'To' },
      about: { vi: 'Ngày cuối trực thuộc; bỏ trống khi vẫn còn.', en: 'Last day under this body; left out while it lasts.' },
    }),
  }),
  {
    id: 'GoverningBody',
    title: { vi: 'Cơ quan chủ quản', en: 'Governing body' },
    about: { vi: 'Cơ quan quản lý một cơ sở trong một khoảng thời gian.', en: 'Who governs a facility, for some time.' },
  },
)

/** The licence or founding decision under which a facility works. */
export const Licence = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), {
      title: { vi: 'Số', en: 'Number' },
      about: { vi: 'Số như trên giấy phép.', en: 'Number as on the paper.' },
    }),
    issuedOn: field(LocalDate, {
      title: { vi: 'Ngày cấp', en: 'Issued on' },
      about: { vi: 'Ngày ký giấy phép.', en: 'The day on which it was signed.' },
    }),
    issuedBy: field(z.string().min(1).max(200), {
      title: { vi: 'Nơi cấp', en: 'Issued by' },
      about: { vi: 'Cơ quan đã cấp, theo tên khi cấp.', en: 'Who issued it, by the name at that time.' },
    }),
    expiresOn: field(LocalDate.optional(), {
      title: { vi: 'Hết hạn', en: 'Expires on' },
      about: {
        vi: 'Ngày cuối còn hiệu lực; bỏ trống khi không có thời hạn.',
        en: 'Last day on which it holds; left out where it has no end.',
      },
    }),
  }),
  {
    id: 'Licence',
    title: { vi: 'Giấy phép', en: 'Licence' },
    about: { vi: 'Giấy phép hoặc quyết định cho phép cơ sở hoạt động.', en: 'The licence or decision by which a facility works.' },
    source: 'NĐ 103/2017/NĐ-CP',
  },
)

/** An organisation that takes part in the network: a centre, a hospital, a school, a commune, a court. */
export const Facility = named(
  z.strictObject({
    ...envelope,
    name: field(z.string().min(1).max(200), {
      title: { vi: 'Tên', en: 'Name' },
      about: { vi: 'Tên đầy đủ theo quyết định thành lập.', en: 'Full name as in the decision that founded it.' },
      example: 'Trung tâm Công tác xã hội tỉnh',
    }),
    kind: field(FacilityKind.schema, {
      title: { vi: 'Loại cơ sở', en: 'Kind' },
      about: {
        vi: 'Bệnh viện, trường học, trung tâm bảo trợ xã hội, xã hay loại khác theo danh mục.',
        en: 'Hospital, school, social-protection centre, commune or another kind of the list.',
      },
      source: 'NĐ 103/2017/NĐ-CP Điều 5',
    }),
    ownership: field(Ownership.schema, {
      title: { vi: 'Loại hình', en: 'Ownership' },
      about: { vi: 'Công lập hay ngoài công lập.', en: 'Public or not.' },
    }),
    level: field(FacilityLevel.schema, {
      title: { vi: 'Cấp', en: 'Level' },
      about: { vi: 'Cấp quản lý: trung ương, tỉnh hay xã.', en: 'Level that governs it: central, province or commune.' },
    }),
    governingBodies: field(z.array(GoverningBody).max(20).optional(), {
      title: { vi: 'Cơ quan chủ quản', en: 'Governing bodies' },
      about: { vi: 'Cơ quan chủ quản hiện nay và trước đây.', en: 'Its governing body, and former ones.' },
    }),
    licence: field(Licence.optional(), {
      title: { vi: 'Giấy phép', en: 'Licence' },
      about: { vi: 'Giấy phép hoạt động; cơ sở công lập thường không cần.', en: 'Licence to work; public facilities mostly need none.' },
    }),
    addresses: field(z.array(Address).min(1).max(10), {
      title: { vi: 'Địa chỉ', en: 'Addresses' },
      about: { vi: 'Trụ sở và các nơi làm việc.', en: 'Its seat and other places.' },
    }),
    capacity: field(z.int().min(0).max(100000).optional(), {
      title: { vi: 'Sức chứa (người)', en: 'Capacity (persons)' },
      about: { vi: 'Số người lưu trú tối đa.', en: 'Most residents at a time.' },
    }),
    hasSocialWorkUnit: field(z.boolean(), {
      title: { vi: 'Có phòng hoặc tổ công tác xã hội', en: 'Has a social-work unit' },
      about: {
        vi: 'Có phòng, tổ hoặc người chuyên trách công tác xã hội, dùng để tính chỉ tiêu 2030.',
        en: 'Whether it has a unit or staff for social work; counted by the 2030 target.',
      },
      source: 'TT 43/2015/TT-BYT',
    }),
    providesSocialWork: field(z.boolean().optional(), {
      title: { vi: 'Cung cấp dịch vụ công tác xã hội', en: 'Provides social-work services' },
      about: {
        vi: 'Có cung cấp dịch vụ công tác xã hội cho đối tượng, dù có phòng, tổ riêng hay không; bỏ trống là chưa khai.',
        en: 'Whether clients get social-work services there, with or without a unit of its own; left out, it was not told.',
      },
      source: 'QĐ 112/QĐ-TTg',
    }),
    staffing: field(Staffing.optional(), {
      title: { vi: 'Nhân lực', en: 'Staffing' },
      about: { vi: 'Số nhân viên và số người đã được tập huấn vào một ngày.', en: 'Staff, and those of them who are trained, on a day.' },
    }),
    schoolLevels: field(z.array(SchoolLevel.schema).min(1).max(12).optional(), {
      title: { vi: 'Cấp học', en: 'School levels' },
      about: { vi: 'Các cấp học của cơ sở giáo dục.', en: 'The levels that a school teaches.' },
    }),
    openedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày bắt đầu hoạt động', en: 'Opened on' },
      about: { vi: 'Ngày đầu tiên hoạt động theo quyết định.', en: 'First day of work by the decision.' },
    }),
    closedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày chấm dứt hoạt động', en: 'Closed on' },
      about: { vi: 'Ngày cuối cùng hoạt động; giải thể hoặc sáp nhập.', en: 'Last day of work, before it was dissolved or merged.' },
    }),
    hotline: field(Phone.optional(), {
      title: { vi: 'Đường dây nóng', en: 'Hotline' },
      about: { vi: 'Số gọi được 24 giờ khi có việc khẩn cấp.', en: 'Number that answers round the clock.' },
    }),
    contacts: field(z.array(Contact).max(20).optional(), {
      title: { vi: 'Liên lạc', en: 'Contacts' },
      about: { vi: 'Cách liên lạc trong giờ làm việc.', en: 'How to reach it in working hours.' },
    }),
    parentId: field(Id.optional(), {
      title: { vi: 'Cơ sở cấp trên', en: 'Parent facility' },
      about: { vi: 'Cơ sở mà đơn vị này trực thuộc, ví dụ bệnh viện của một khoa.', en: 'The facility that this one is a part of.' },
      refersTo: 'Facility',
    }),
    services: field(z.array(ServiceKind.schema).max(40).optional(), {
      title: { vi: 'Dịch vụ', en: 'Services' },
      about: {
        vi: 'Những loại dịch vụ cơ sở cung cấp, để bên khác tìm nơi chuyển gửi.',
        en: 'Kinds of service on offer, by which others find where to refer to.',
      },
    }),
    exchanges: field(z.array(ResourceName).max(40).optional(), {
      title: { vi: 'Bản ghi trao đổi', en: 'Records it exchanges' },
      about: { vi: 'Tên các loại bản ghi mà cơ sở này gửi hoặc nhận.', en: 'Names of the resources that it sends or takes.' },
    }),
  }),
  {
    id: 'Facility',
    title: { vi: 'Cơ sở', en: 'Facility' },
    about: {
      vi: 'Một cơ sở trong mạng lưới: mọi bên đều thấy để biết gửi cho ai.',
      en: 'One party of the network; everybody reads it to know whom to turn to.',
    },
    clause: 'FAC-1',
    source: 'NĐ 103/2017/NĐ-CP; NĐ 110/2024/NĐ-CP',
  },
)
export interface Facility extends z.output<typeof Facility> {}

/** What the facility, or the operator who registers it, writes. */
export const FacilityDraft = named(draftOf(Facility), {
  id: 'FacilityDraft',
  title: { vi: 'Cơ sở (bản nháp)', en: 'Facility draft' },
  about: {
    vi: 'Phần cơ sở khai về mình; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What a facility declares of itself; the server adds id, version and labels.',
  },
})
export interface FacilityDraft extends z.output<typeof FacilityDraft> {}

const search = defineSearch({
  name: { kind: 'name', path: 'name', title: { vi: 'Tên', en: 'Name' } },
  kind: { kind: 'token', path: 'kind', schema: FacilityKind.schema, title: { vi: 'Loại cơ sở', en: 'Kind' } },
  communeCode: { kind: 'token', path: 'addresses[].communeCode', schema: CommuneCode, title: { vi: 'Xã', en: 'Commune' } },
  provinceCode: { kind: 'token', path: 'addresses[].provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
  service: { kind: 'token', path: 'services[]', schema: ServiceKind.schema, title: { vi: 'Dịch vụ', en: 'Service' } },
})
export interface FacilityQuery extends QueryOf<typeof search> {}

/** Declares {@link Facility} as a resource: its verbs, search, rules, views and actions. */
export const facilityResource = defineResource<Facility, FacilityDraft, FacilityQuery>()({
  name: 'Facility',
  title: { vi: 'Cơ sở', en: 'Facility' },
  about: {
    vi: 'Tổ chức tham gia mạng lưới: trung tâm, bệnh viện, trường học, xã, tòa án.',
    en: 'An organisation of the network: a centre, a hospital, a school, a commune, a court.',
  },
  clause: 'FAC-1',
  schema: Facility,
  draft: FacilityDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'directory',
  audience: 'network',
  rules: [
    communesInProvinces,
    contactsReachable(['contacts[]']),
    codesValid([{ code: 'level', list: FacilityLevel, on: 'closedOn', elseToday: true }]),
    datesInOrder([
      { from: 'openedOn', to: 'closedOn' },
      { in: 'governingBodies[]', from: 'from', to: 'to' },
      { in: 'licence', from: 'issuedOn', to: 'expiresOn' },
    ]),
    datesNotInFuture(['licence.issuedOn', 'staffing.asOf', 'openedOn']),
    numbersInOrder([
      { in: 'staffing', from: 'socialWork', to: 'total' },
      { in: 'staffing', from: 'qualified', to: 'total' },
      { in: 'staffing', from: 'trained', to: 'total' },
    ]),
    noDuplicates(['services[]', 'exchanges[]', 'schoolLevels[]']),
  ],
  search,
  facts: facilityFacts,
})
