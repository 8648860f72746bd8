import { z } from 'zod'
import { FacilityKind } from '../code-lists/facility-kind.ts'
import { FacilityLevel } from '../code-lists/facility-level.ts'
import { Ownership } from '../code-lists/ownership.ts'
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
import { communesInProvinces } from '../rules/communes-in-provinces.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { defineSearch, type QueryOf } from '../search.ts'

/** Who governs a facility, and since when: the body changes with every re-organisation. */
export const GoverningBody = named(
  z.strictObject({
    name: field(z.string().min(1).max(200), { title: { vi: 'Cơ quan chủ quản', en: 'Governing body' }, example: 'Sở Y tế tỉnh Khánh Hòa' }),
    from: field(LocalDate.optional(), { title: { vi: 'Từ ngày', en: 'From' } }),
    to: field(LocalDate.optional(), { title: { vi: 'Đến ngày', en: 'To' } }),
  }),
  { id: 'GoverningBody', title: { vi: 'Cơ quan chủ quản', en: 'Governing body' } },
)

/** The licence or founding decision under which a facility works. */
export const Licence = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), { title: { vi: 'Số', en: 'Number' } }),
    issuedOn: field(LocalDate, { title: { vi: 'Ngày cấp', en: 'Issued on' } }),
    issuedBy: field(z.string().min(1).max(200), { title: { vi: 'Nơi cấp', en: 'Issued by' } }),
    expiresOn: field(LocalDate.optional(), { title: { vi: 'Hết hạn', en: 'Expires on' } }),
  }),
  { id: 'Licence', title: { vi: 'Giấy phép', en: 'Licence' }, source: 'NĐ 103/2017/NĐ-CP' },
)

/** An organisation that takes part in the network: a centre, a hospital, a school, a commune, a court. */
export const Facility = named(
  z.strictObject({
    ...envelope,
    name: field(z.string().min(1).max(200), { title: { vi: 'Tên', en: 'Name' }, example: 'Trung tâm Công tác xã hội tỉnh' }),
    kind: field(FacilityKind.schema, { title: { vi: 'Loại cơ sở', en: 'Kind' }, source: 'NĐ 103/2017/NĐ-CP Điều 5' }),
    ownership: field(Ownership.schema, { title: { vi: 'Loại hình', en: 'Ownership' } }),
    level: field(FacilityLevel.schema, { title: { vi: 'Cấp', en: 'Level' } }),
    governingBodies: field(z.array(GoverningBody).max(20).optional(), { title: { vi: 'Cơ quan chủ quản', en: 'Governing bodies' } }),
    licence: field(Licence.optional(), { title: { vi: 'Giấy phép', en: 'Licence' } }),
    addresses: field(z.array(Address).min(1).max(10), { title: { vi: 'Địa chỉ', en: 'Addresses' } }),
    capacity: field(z.int().min(0).max(100000).optional(), {
      title: { vi: 'Sức chứa (người)', en: 'Capacity (persons)' },
      about: { vi: 'Số người lưu trú tối đa.', en: 'Most residents at a time.' },
    }),
    hasSocialWorkUnit: field(z.boolean(), {
      title: { vi: 'Có phòng hoặc tổ công tác xã hội', en: 'Has a social-work unit' },
      source: 'TT 43/2015/TT-BYT',
    }),
    hotline: field(Phone.optional(), { title: { vi: 'Đường dây nóng', en: 'Hotline' } }),
    contacts: field(z.array(Contact).max(20).optional(), { title: { vi: 'Liên lạc', en: 'Contacts' } }),
    parentId: field(Id.optional(), { title: { vi: 'Cơ sở cấp trên', en: 'Parent facility' }, refersTo: 'Facility' }),
    services: field(z.array(ServiceKind.schema).max(40).optional(), { title: { vi: 'Dịch vụ', en: 'Services' } }),
    exchanges: field(z.array(ResourceName).max(40).optional(), {
      title: { vi: 'Bản ghi trao đổi', en: 'Records it exchanges' },
      about: { vi: 'Tên các loại bản ghi mà cơ sở này gửi hoặc nhận.', en: 'Names of the resources that it sends or takes.' },
    }),
  }),
  { id: 'Facility', title: { vi: 'Cơ sở', en: 'Facility' }, clause: 'FAC-1', source: 'NĐ 103/2017/NĐ-CP; NĐ 110/2024/NĐ-CP' },
)
export interface Facility extends z.output<typeof Facility> {}

/** What the facility, or the operator who registers it, writes. */
export const FacilityDraft = named(draftOf(Facility), { id: 'FacilityDraft', title: { vi: 'Cơ sở (bản nháp)', en: 'Facility draft' } })
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
  audience: 'network',
  rules: [
    communesInProvinces,
    datesInOrder([
      { in: 'governingBodies[]', from: 'from', to: 'to' },
      { in: 'licence', from: 'issuedOn', to: 'expiresOn' },
    ]),
    datesNotInFuture(['licence.issuedOn']),
  ],
  search,
})
