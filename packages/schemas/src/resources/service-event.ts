import { z } from 'zod'
import { ClientKind } from '../code-lists/client-kind.ts'
import { ServiceChannel } from '../code-lists/service-channel.ts'
import { ServiceEventStatus } from '../code-lists/service-event-status.ts'
import { ServiceKind } from '../code-lists/service-kind.ts'
import { ServiceOutcome } from '../code-lists/service-outcome.ts'
import { Setting } from '../code-lists/setting.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Address } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { clientFitsKind } from '../rules/client-fits-kind.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { enteredInError, enterInErrorOf } from './entry-in-error.ts'
import { serviceEventFacts } from './service-event-facts.ts'
import { PlanActivityReference, servedClient, serviceEventMachine } from './service-event-parts.ts'

/** One service as it was delivered: what, when, by whom, for whom. */
export const ServiceEvent = named(
  z.strictObject({
    ...envelope,
    senderReference: field(z.string().min(1).max(64), {
      title: { vi: 'Số ghi chép của cơ sở', en: 'Sender’s reference' },
      about: {
        vi: 'Số do cơ sở đặt, duy nhất trong cơ sở: gửi lại cùng số không tạo bản ghi mới.',
        en: 'The facility’s own number, unique in it: sending it again makes no second record.',
      },
      example: 'DV-2026-0815',
    }),
    service: field(ServiceKind.schema, {
      title: { vi: 'Loại dịch vụ', en: 'Service' },
      about: { vi: 'Dịch vụ đã cung cấp, không phải dịch vụ dự kiến.', en: 'What was delivered, not what is planned.' },
      source: 'NĐ 103/2017/NĐ-CP Điều 7',
    }),
    setting: field(Setting.schema, {
      title: { vi: 'Lĩnh vực', en: 'Setting' },
      about: { vi: 'Nơi công tác xã hội được thực hiện.', en: 'The field of social work in which it was delivered.' },
    }),
    channel: field(ServiceChannel.schema, {
      title: { vi: 'Hình thức', en: 'Channel' },
      about: { vi: 'Trực tiếp, qua điện thoại, trực tuyến hoặc đường dây nóng.', en: 'In person, by telephone, online or by hotline.' },
    }),
    deliveredOn: field(LocalDate, {
      title: { vi: 'Ngày cung cấp', en: 'Delivered on' },
      about: {
        vi: 'Ngày theo giờ Việt Nam; đợt kéo dài nhiều ngày ghi mỗi ngày một bản.',
        en: 'The day in Viet Nam; one record for each day.',
      },
    }),
    minutes: field(z.int().min(1).max(1440).optional(), {
      title: { vi: 'Thời lượng (phút)', en: 'Duration in minutes' },
      about: { vi: 'Số phút làm việc với đối tượng, không tính đi lại.', en: 'Minutes spent with the client, travel not counted.' },
      example: 45,
    }),
    workerIds: field(z.array(Id).min(1).max(20), {
      title: { vi: 'Người thực hiện', en: 'Workers' },
      about: { vi: 'Những người đã trực tiếp cung cấp dịch vụ.', en: 'Who delivered the service in person.' },
      refersTo: 'Worker',
    }),
    ...servedClient,
    caseId: field(Id.optional(), {
      title: { vi: 'Hồ sơ', en: 'Case' },
      about: { vi: 'Bỏ trống khi tư vấn không mở hồ sơ.', en: 'Left out for advice that opened no case.' },
      refersTo: 'Case',
    }),
    planActivity: field(PlanActivityReference.optional(), {
      title: { vi: 'Hoạt động của kế hoạch', en: 'Activity of the plan' },
      about: { vi: 'Dịch vụ này thực hiện hoạt động nào của kế hoạch.', en: 'Which planned activity the service carries out.' },
    }),
    place: field(Address.optional(), {
      title: { vi: 'Địa điểm', en: 'Place' },
      about: {
        vi: 'Nơi cung cấp khi không phải tại cơ sở; dùng để thống kê theo xã.',
        en: 'Where, when not at the facility; counted by commune.',
      },
    }),
    outcome: field(ServiceOutcome.schema.optional(), {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Kết quả của lần này, không phải của cả hồ sơ.', en: 'Of this service, not of the whole case.' },
    }),
    note: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Nội dung và nhận xét của người thực hiện.', en: 'What was done, and remarks of the worker.' },
    }),
    status: field(ServiceEventStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Bản ghi nhầm không tính vào báo cáo.', en: 'A record entered in error is counted nowhere.' },
    }),
    enteredInError,
  }),
  {
    id: 'ServiceEvent',
    title: { vi: 'Lần cung cấp dịch vụ', en: 'Service event' },
    about: {
      vi: 'Một lần dịch vụ đã được cung cấp, không phải dịch vụ dự kiến.',
      en: 'One service that was delivered, not one that is planned.',
    },
    clause: 'SRV-1',
    source: 'NĐ 103/2017/NĐ-CP Điều 7; TT 02/2020/TT-BLĐTBXH Điều 6',
  },
)
export interface ServiceEvent extends z.output<typeof ServiceEvent> {}

/** What the worker writes down. */
export const ServiceEventDraft = named(draftOf(ServiceEvent, ['status', 'enteredInError']), {
  id: 'ServiceEventDraft',
  title: { vi: 'Lần cung cấp dịch vụ (bản nháp)', en: 'Service event draft' },
  about: {
    vi: 'Phần cơ sở cung cấp dịch vụ ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the facility that delivered it writes; the server adds id, version and labels.',
  },
})
export interface ServiceEventDraft extends z.output<typeof ServiceEventDraft> {}

const search = defineSearch({
  service: { kind: 'token', path: 'service', schema: ServiceKind.schema, title: { vi: 'Loại dịch vụ', en: 'Service' } },
  setting: { kind: 'token', path: 'setting', schema: Setting.schema, title: { vi: 'Lĩnh vực', en: 'Setting' } },
  channel: { kind: 'token', path: 'channel', schema: ServiceChannel.schema, title: { vi: 'Hình thức', en: 'Channel' } },
  clientKind: { kind: 'token', path: 'clientKind', schema: ClientKind.schema, title: { vi: 'Loại đối tượng', en: 'Kind of client' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  householdId: { kind: 'token', path: 'householdId', schema: Id, title: { vi: 'Hộ gia đình', en: 'Household' } },
  caseId: { kind: 'token', path: 'caseId', schema: Id, title: { vi: 'Hồ sơ', en: 'Case' } },
  workerId: { kind: 'token', path: 'workerIds[]', schema: Id, title: { vi: 'Người thực hiện', en: 'Worker' } },
  planId: { kind: 'token', path: 'planActivity.planId', schema: Id, title: { vi: 'Kế hoạch', en: 'Plan' } },
  status: { kind: 'token', path: 'status', schema: ServiceEventStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  deliveredOn: { kind: 'date', path: 'deliveredOn', title: { vi: 'Ngày cung cấp', en: 'Delivered on' } },
})
export interface ServiceEventQuery extends QueryOf<typeof search> {}

/** Declares {@link ServiceEvent} as a resource: its verbs, search, rules and actions. */
export const serviceEventResource = defineResource<ServiceEvent, ServiceEventDraft, ServiceEventQuery>()({
  name: 'ServiceEvent',
  title: { vi: 'Lần cung cấp dịch vụ', en: 'Service event' },
  about: {
    vi: 'Một dịch vụ đã cung cấp cho một người, gia đình, nhóm hoặc cộng đồng.',
    en: 'One service delivered to a person, a family, a group or a community.',
  },
  clause: 'SRV-1',
  schema: ServiceEvent,
  draft: ServiceEventDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'casework',
  audience: 'parties',
  machine: serviceEventMachine,
  naturalKey: 'senderReference',
  rules: [clientFitsKind, datesNotInFuture(['deliveredOn']), noDuplicates(['workerIds[]']), communesInProvincesAt(['place'])],
  search,
  facts: serviceEventFacts,
  actions: {
    enterInError: enterInErrorOf(ServiceEvent),
  },
})
