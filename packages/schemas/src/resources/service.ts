import { z } from 'zod'
import { defineAction } from '../action.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { ServiceChannel } from '../code-lists/service-channel.ts'
import { ServiceKind } from '../code-lists/service-kind.ts'
import { ServiceStatus } from '../code-lists/service-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Address, CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { AdministrativeArea } from '../primitives/administrative-area.ts'
import { Contact } from '../primitives/contact.ts'
import { Id } from '../primitives/id.ts'
import { LanguageCode } from '../primitives/language-code.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { contactsReachable } from '../rules/contacts-reachable.ts'
import { costComplete } from '../rules/cost-complete.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { numbersInOrder } from '../rules/numbers-in-order.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { ServiceEnding, ServicePause, ServiceResumption, serviceMachine } from './service-actions.ts'
import { serviceFacts } from './service-facts.ts'
import { OpeningHours, ServiceApplication, ServiceCapacity, ServiceCost, ServiceEligibility, TargetSituation } from './service-parts.ts'

/** What a facility offers: to whom, where, when, at what cost, and how one applies. */
export const Service = named(
  z.strictObject({
    ...envelope,
    facilityId: field(Id, {
      title: { vi: 'Cơ sở cung cấp', en: 'Facility' },
      about: { vi: 'Cơ sở chịu trách nhiệm cung cấp dịch vụ.', en: 'The facility that is answerable for the service.' },
      refersTo: 'Facility',
    }),
    kind: field(ServiceKind.schema, {
      title: { vi: 'Loại dịch vụ', en: 'Kind' },
      about: { vi: 'Theo danh mục dịch vụ công tác xã hội.', en: 'Of the catalogue of social-work services.' },
      source: 'NĐ 103/2017/NĐ-CP Điều 7',
    }),
    name: field(z.string().min(1).max(200), {
      title: { vi: 'Tên dịch vụ', en: 'Name' },
      about: { vi: 'Tên mà cơ sở dùng khi giới thiệu.', en: 'The name under which the facility presents it.' },
      example: 'Tư vấn tâm lý cho trẻ em bị xâm hại',
    }),
    description: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Mô tả', en: 'Description' },
      about: { vi: 'Dịch vụ gồm những gì, nói cho người không chuyên.', en: 'What it consists of, in plain words.' },
    }),
    eligibility: field(ServiceEligibility.optional(), {
      title: { vi: 'Ai được sử dụng', en: 'Who may use it' },
      about: { vi: 'Bỏ trống là dành cho mọi người.', en: 'Left out, it is for anyone.' },
    }),
    areas: field(z.array(AdministrativeArea).min(1).max(200), {
      title: { vi: 'Địa bàn phục vụ', en: 'Area served' },
      about: { vi: 'Các tỉnh hoặc xã mà người ở đó được phục vụ.', en: 'Provinces or communes whose people are served.' },
      source: 'HSDS 3.1 service_area',
    }),
    addresses: field(z.array(Address).max(20).optional(), {
      title: { vi: 'Nơi cung cấp', en: 'Where' },
      about: { vi: 'Bỏ trống là tại địa chỉ của cơ sở.', en: 'Left out, at the address of the facility.' },
    }),
    channels: field(z.array(ServiceChannel.schema).min(1).max(7), {
      title: { vi: 'Hình thức cung cấp', en: 'Channels' },
      about: {
        vi: 'Tại cơ sở, tại nhà, lưu động, qua điện thoại hay trực tuyến.',
        en: 'At the facility, at home, mobile, by telephone or online.',
      },
    }),
    isAlwaysOpen: field(z.boolean(), {
      title: { vi: 'Phục vụ 24/7', en: 'Open around the clock' },
      about: { vi: 'Phục vụ mọi giờ, mọi ngày, kể cả ngày lễ.', en: 'At any hour of any day, holidays included.' },
    }),
    openingHours: field(z.array(OpeningHours).max(50).optional(), {
      title: { vi: 'Giờ phục vụ', en: 'Opening hours' },
      about: { vi: 'Bỏ trống khi phục vụ 24/7 hoặc theo lịch hẹn.', en: 'Left out around the clock or by appointment.' },
    }),
    cost: field(ServiceCost, {
      title: { vi: 'Chi phí', en: 'Cost' },
      about: { vi: 'Đối tượng phải trả gì.', en: 'What it costs the client.' },
    }),
    application: field(ServiceApplication, {
      title: { vi: 'Cách đăng ký', en: 'How to apply' },
      about: { vi: 'Làm gì để được sử dụng dịch vụ.', en: 'What to do to get it.' },
    }),
    contacts: field(z.array(Contact).max(20).optional(), {
      title: { vi: 'Liên lạc', en: 'Contacts' },
      about: { vi: 'Bỏ trống là liên lạc của cơ sở.', en: 'Left out, those of the facility.' },
    }),
    capacity: field(ServiceCapacity.optional(), {
      title: { vi: 'Khả năng tiếp nhận', en: 'Capacity' },
      about: { vi: 'Số chỗ và số chỗ còn trống vào một ngày.', en: 'Places and free places on a day.' },
    }),
    languages: field(z.array(LanguageCode).min(1).max(30).optional(), {
      title: { vi: 'Ngôn ngữ phục vụ', en: 'Languages' },
      about: {
        vi: 'Kể cả tiếng dân tộc và ngôn ngữ ký hiệu; bỏ trống là tiếng Việt.',
        en: 'Minority and sign languages included; left out, Vietnamese.',
      },
      example: ['vi', 'hmn'],
    }),
    from: field(LocalDate.optional(), {
      title: { vi: 'Bắt đầu cung cấp', en: 'Offered from' },
      about: { vi: 'Ngày đầu tiên có dịch vụ này.', en: 'First day with this service.' },
    }),
    status: field(ServiceStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Đang cung cấp, tạm dừng hay đã chấm dứt.', en: 'Offered, paused or ended.' },
    }),
    pause: field(ServicePause.optional(), {
      title: { vi: 'Tạm dừng', en: 'Pause' },
      about: { vi: 'Lần tạm dừng gần nhất.', en: 'The latest pause.' },
    }),
    resumption: field(ServiceResumption.optional(), {
      title: { vi: 'Phục vụ lại', en: 'Resumption' },
      about: { vi: 'Lần phục vụ lại gần nhất.', en: 'The latest resumption.' },
    }),
    ending: field(ServiceEnding.optional(), {
      title: { vi: 'Chấm dứt', en: 'Ending' },
      about: { vi: 'Khi nào và vì sao dịch vụ chấm dứt.', en: 'When and why the service ended.' },
    }),
  }),
  {
    id: 'Service',
    title: { vi: 'Dịch vụ của cơ sở', en: 'Service' },
    about: {
      vi: 'Một dịch vụ cơ sở cung cấp: cho ai, ở đâu, khi nào, chi phí, cách đăng ký.',
      en: 'What a facility offers: to whom, where, when, at what cost, and how one applies.',
    },
    clause: 'SVC-1',
    source: 'NĐ 103/2017/NĐ-CP Điều 7; NĐ 110/2024/NĐ-CP; HSDS 3.1 service',
  },
)
export interface Service extends z.output<typeof Service> {}

/** What the facility that offers a service writes. */
export const ServiceDraft = named(draftOf(Service, ['status', 'pause', 'resumption', 'ending']), {
  id: 'ServiceDraft',
  title: { vi: 'Dịch vụ của cơ sở (bản nháp)', en: 'Service draft' },
  about: {
    vi: 'Phần cơ sở cung cấp ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the offering facility writes; the server adds id, version and labels.',
  },
})
export interface ServiceDraft extends z.output<typeof ServiceDraft> {}

const search = defineSearch({
  name: { kind: 'name', path: 'name', title: { vi: 'Tên dịch vụ', en: 'Name' } },
  facilityId: { kind: 'token', path: 'facilityId', schema: Id, title: { vi: 'Cơ sở cung cấp', en: 'Facility' } },
  kind: { kind: 'token', path: 'kind', schema: ServiceKind.schema, title: { vi: 'Loại dịch vụ', en: 'Kind' } },
  situation: {
    kind: 'token',
    path: 'eligibility.situations[]',
    schema: TargetSituation,
    title: { vi: 'Hoàn cảnh được phục vụ', en: 'Situation served' },
  },
  communeCode: { kind: 'token', path: 'areas[].communeCode', schema: CommuneCode, title: { vi: 'Xã được phục vụ', en: 'Commune served' } },
  provinceCode: {
    kind: 'token',
    path: 'areas[].provinceCode',
    schema: ProvinceCode,
    title: { vi: 'Tỉnh được phục vụ', en: 'Province served' },
  },
  channel: { kind: 'token', path: 'channels[]', schema: ServiceChannel.schema, title: { vi: 'Hình thức cung cấp', en: 'Channel' } },
  language: { kind: 'token', path: 'languages[]', schema: LanguageCode, title: { vi: 'Ngôn ngữ phục vụ', en: 'Language' } },
  status: { kind: 'token', path: 'status', schema: ServiceStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
})
export interface ServiceQuery extends QueryOf<typeof search> {}

/** Declares {@link Service} as a resource: its verbs, search, rules, states and actions. */
export const serviceResource = defineResource<Service, ServiceDraft, ServiceQuery>()({
  name: 'Service',
  title: { vi: 'Dịch vụ của cơ sở', en: 'Service' },
  about: {
    vi: 'Cơ sở cung cấp dịch vụ gì, cho ai, ở đâu, khi nào, chi phí ra sao và đăng ký thế nào. Tìm theo mã xã chỉ thấy dịch vụ nêu đúng xã đó; dịch vụ cho cả tỉnh tìm theo mã tỉnh.',
    en: 'What a facility offers, to whom, where, when, at what cost and how to apply. A search by commune finds services that name it; those for a whole province are found by province.',
  },
  clause: 'SVC-1',
  schema: Service,
  draft: ServiceDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'directory',
  audience: 'network',
  machine: serviceMachine,
  rules: [
    contactsReachable(['contacts[]']),
    costComplete,
    amountsKnown(['cost.fee']),
    communesInProvincesAt(['areas[]', 'addresses[]']),
    codesValid([{ code: 'cost.coveredBy[]', list: FundingSource }]),
    numbersInOrder([
      { in: 'eligibility', from: 'ageFrom', to: 'ageTo' },
      { in: 'capacity', from: 'free', to: 'places' },
    ]),
    datesInOrder([{ in: 'openingHours[]', from: 'from', to: 'to' }]),
    datesNotInFuture(['capacity.asOf']),
    noDuplicates(['channels[]', 'languages[]', 'eligibility.situations[]', 'eligibility.clientKinds[]', 'cost.coveredBy[]']),
  ],
  search,
  facts: serviceFacts,
  actions: {
    pause: defineAction<ServicePause, Service>({
      title: { vi: 'Tạm dừng', en: 'Pause' },
      about: {
        vi: 'Tạm thời không nhận thêm ai, dịch vụ vẫn còn trong danh bạ.',
        en: 'Nobody is taken for a while; the service stays in the directory.',
      },
      input: ServicePause,
      output: Service,
      rules: [datesInOrder([{ from: 'from', to: 'until' }])],
    }),
    resume: defineAction<ServiceResumption, Service>({
      title: { vi: 'Phục vụ lại', en: 'Resume' },
      about: { vi: 'Dịch vụ tạm dừng được cung cấp trở lại.', en: 'A paused service is offered again.' },
      input: ServiceResumption,
      output: Service,
    }),
    end: defineAction<ServiceEnding, Service>({
      title: { vi: 'Chấm dứt', en: 'End' },
      about: {
        vi: 'Dịch vụ không còn nữa; muốn có lại thì ghi dịch vụ mới.',
        en: 'The service is no more; to offer it again, a new one is recorded.',
      },
      input: ServiceEnding,
      output: Service,
    }),
  },
})
