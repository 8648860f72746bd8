import { z } from 'zod'
import { SponsorKind } from '../code-lists/sponsor-kind.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Address } from '../primitives/address.ts'
import { Contact } from '../primitives/contact.ts'
import { CountryCode } from '../primitives/country-code.ts'
import { Id } from '../primitives/id.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { sponsorNamed } from '../rules/sponsor-named.ts'
import { defineSearch, type QueryOf } from '../search.ts'

/** Who gives money, goods or work: an organisation or a private person, named or not. */
export const Sponsor = named(
  z.strictObject({
    ...envelope,
    kind: field(SponsorKind.schema, {
      title: { vi: 'Loại', en: 'Kind' },
      about: { vi: 'Tổ chức, nhóm hay cá nhân.', en: 'An organisation, a group or a private person.' },
    }),
    isAnonymous: field(z.boolean(), {
      title: { vi: 'Ẩn danh', en: 'Anonymous' },
      about: {
        vi: 'Nhà tài trợ không muốn nêu tên; tên có thể bỏ trống và không được công bố.',
        en: 'The sponsor does not want to be named: the name may be left out, and is never published.',
      },
    }),
    name: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Tên', en: 'Name' },
      about: {
        vi: 'Tên tổ chức hoặc họ tên cá nhân; chỉ cơ sở sở hữu bản ghi đọc được.',
        en: 'Name of the organisation or the person; only the facility that owns the record reads it.',
      },
      example: 'Hội Chữ thập đỏ tỉnh Khánh Hòa',
      dataClass: 'identity',
    }),
    registrationNumber: field(z.string().min(1).max(50).optional(), {
      title: { vi: 'Mã số đăng ký', en: 'Registration number' },
      about: { vi: 'Mã số thuế hoặc số giấy phép của tổ chức.', en: 'Tax number or licence of an organisation.' },
      example: '4200000113',
      dataClass: 'identifiers',
    }),
    country: field(CountryCode.optional(), {
      title: { vi: 'Quốc gia', en: 'Country' },
      about: { vi: 'Nước nơi nhà tài trợ đặt trụ sở hoặc sinh sống.', en: 'Where the sponsor has its seat or lives.' },
    }),
    contactPerson: field(z.string().min(1).max(120).optional(), {
      title: { vi: 'Người liên hệ', en: 'Contact person' },
      about: { vi: 'Người đại diện để liên hệ.', en: 'Who speaks for the sponsor.' },
      dataClass: 'contact',
    }),
    contacts: field(z.array(Contact).max(10).optional(), {
      title: { vi: 'Liên lạc', en: 'Contacts' },
      about: { vi: 'Điện thoại, thư điện tử.', en: 'Telephone and e-mail.' },
      dataClass: 'contact',
    }),
    address: field(Address.optional(), {
      title: { vi: 'Địa chỉ', en: 'Address' },
      about: { vi: 'Trụ sở hoặc nơi ở.', en: 'Seat or place of living.' },
      dataClass: 'address',
    }),
    facilityId: field(Id.optional(), {
      title: { vi: 'Cơ sở trong mạng lưới', en: 'Facility of the network' },
      about: { vi: 'Khi nhà tài trợ cũng là một cơ sở của mạng lưới.', en: 'Where the sponsor is a facility of the network too.' },
      refersTo: 'Facility',
    }),
    interests: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Lĩnh vực quan tâm', en: 'Interests' },
      about: { vi: 'Muốn giúp ai, việc gì, ở đâu.', en: 'Whom, with what and where the sponsor wants to help.' },
      example: 'Học bổng cho trẻ mồ côi lớp 6 đến lớp 12',
    }),
    isActive: field(z.boolean(), {
      title: { vi: 'Còn tài trợ', en: 'Active' },
      about: { vi: 'Còn sẵn sàng tài trợ tiếp.', en: 'Whether the sponsor is ready to give again.' },
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Điều cần nói thêm.', en: 'What else has to be said.' },
    }),
  }),
  {
    id: 'Sponsor',
    title: { vi: 'Nhà tài trợ', en: 'Sponsor' },
    about: {
      vi: 'Tổ chức hoặc cá nhân cho tiền, hiện vật hay công sức, nêu tên hoặc ẩn danh.',
      en: 'Who gives money, goods or work: an organisation or a private person, named or not.',
    },
    clause: 'SPO-1',
  },
)
export interface Sponsor extends z.output<typeof Sponsor> {}

/** What the facility writes. */
export const SponsorDraft = named(draftOf(Sponsor), {
  id: 'SponsorDraft',
  title: { vi: 'Nhà tài trợ (bản nháp)', en: 'Sponsor draft' },
  about: {
    vi: 'Phần cơ sở ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the facility writes; the server adds id, version and labels.',
  },
})
export interface SponsorDraft extends z.output<typeof SponsorDraft> {}

const search = defineSearch({
  name: { kind: 'name', path: 'name', personal: true, title: { vi: 'Tên', en: 'Name' } },
  kind: { kind: 'token', path: 'kind', schema: SponsorKind.schema, title: { vi: 'Loại', en: 'Kind' } },
})
export interface SponsorQuery extends QueryOf<typeof search> {}

/** Declares {@link Sponsor} as a resource: its verbs, search and rules. */
export const sponsorResource = defineResource<Sponsor, SponsorDraft, SponsorQuery>()({
  name: 'Sponsor',
  title: { vi: 'Nhà tài trợ', en: 'Sponsor' },
  about: {
    vi: 'Tổ chức hoặc cá nhân cho tiền, hiện vật hay công sức; có thể ẩn danh, và chỉ cơ sở đã ghi mới biết tên.',
    en: 'An organisation or a person that gives money, goods or work; it may stay anonymous, and only the facility that recorded it knows the name.',
  },
  clause: 'SPO-1',
  schema: Sponsor,
  draft: SponsorDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'funding',
  audience: 'parties',
  rules: [sponsorNamed, communesInProvincesAt(['address'])],
  search,
})
