import { z } from 'zod'
import { ActivityStatus } from '../code-lists/activity-status.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { MaterialKind } from '../code-lists/material-kind.ts'
import { OutreachPlace } from '../code-lists/outreach-place.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { AdministrativeArea } from '../primitives/administrative-area.ts'
import { HeadCount } from '../primitives/head-count.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { countedWhenHeld } from '../rules/counted-when-held.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { numbersInOrder } from '../rules/numbers-in-order.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { activityActionsOf, activityMachine, activityOutcome, Funding } from './activity-parts.ts'
import { outreachEventFacts } from './outreach-event-facts.ts'
import { TargetSituation } from './service-parts.ts'

/** Something that was handed out or shown, and how many of it. */
export const OutreachMaterial = named(
  z.strictObject({
    kind: field(MaterialKind.schema, {
      title: { vi: 'Loại tài liệu', en: 'Kind' },
      about: { vi: 'Tờ rơi, áp phích, sổ tay, phim.', en: 'Leaflet, poster, handbook, film.' },
    }),
    name: field(z.string().min(1).max(300).optional(), {
      title: { vi: 'Tên tài liệu', en: 'Name' },
      about: { vi: 'Tên in trên tài liệu.', en: 'Its printed title.' },
    }),
    count: field(z.int().min(1).max(10_000_000).optional(), {
      title: { vi: 'Số lượng', en: 'Copies' },
      about: { vi: 'Số bản đã phát hoặc số lần chiếu.', en: 'Copies handed out, or showings.' },
    }),
  }),
  {
    id: 'OutreachMaterial',
    title: { vi: 'Tài liệu truyền thông', en: 'Outreach material' },
    about: { vi: 'Tài liệu đã phát hoặc chiếu trong buổi truyền thông.', en: 'What was handed out or shown at an event.' },
  },
)

/** A session that tells people directly about social work and where to find help. */
export const OutreachEvent = named(
  z.strictObject({
    ...envelope,
    facilityId: field(Id, {
      title: { vi: 'Cơ sở tổ chức', en: 'Organiser' },
      about: { vi: 'Cơ sở tổ chức buổi truyền thông.', en: 'The facility that holds the session.' },
      refersTo: 'Facility',
    }),
    on: field(LocalDate, {
      title: { vi: 'Ngày tổ chức', en: 'Date' },
      about: { vi: 'Ngày diễn ra; nhiều ngày là nhiều buổi.', en: 'The day it takes place; several days are several sessions.' },
    }),
    topic: field(z.string().min(1).max(500), {
      title: { vi: 'Chủ đề', en: 'Topic' },
      about: { vi: 'Truyền thông về điều gì.', en: 'What it is about.' },
      example: 'Phòng, chống xâm hại trẻ em',
    }),
    placeKind: field(OutreachPlace.schema, {
      title: { vi: 'Loại nơi tổ chức', en: 'Kind of place' },
      about: {
        vi: 'Bệnh viện, trường học, cơ sở trợ giúp xã hội hay cộng đồng.',
        en: 'Hospital, school, social-assistance facility or community.',
      },
    }),
    place: field(z.string().min(1).max(300).optional(), {
      title: { vi: 'Địa điểm', en: 'Venue' },
      about: { vi: 'Tên nơi tổ chức.', en: 'Name of the venue.' },
      example: 'Trường THCS Suối Hiệp',
    }),
    hostId: field(Id.optional(), {
      title: { vi: 'Cơ sở nơi tổ chức', en: 'Host' },
      about: {
        vi: 'Cơ sở trong mạng lưới cho mượn địa điểm, khi khác bên tổ chức.',
        en: 'Facility of the network where it is held, where it is not the organiser.',
      },
      refersTo: 'Facility',
    }),
    area: field(AdministrativeArea, {
      title: { vi: 'Địa bàn', en: 'Area' },
      about: {
        vi: 'Xã nơi tổ chức; chỉ có tỉnh khi không ở một xã nào.',
        en: 'The commune where it is held; the province alone where it is in none.',
      },
    }),
    situations: field(z.array(TargetSituation).min(1).max(60).optional(), {
      title: { vi: 'Nhóm được hướng tới', en: 'Meant for' },
      about: { vi: 'Buổi truyền thông nói về các hoàn cảnh nào.', en: 'Situations that the session is about.' },
    }),
    participants: field(HeadCount.optional(), {
      title: { vi: 'Số người dự', en: 'Participants' },
      about: { vi: 'Số lượt người dự; bỏ trống khi chưa tổ chức.', en: 'People present; left out until it is held.' },
    }),
    materials: field(z.array(OutreachMaterial).max(30).optional(), {
      title: { vi: 'Tài liệu', en: 'Materials' },
      about: { vi: 'Tài liệu đã phát, đã chiếu.', en: 'What was handed out or shown.' },
    }),
    programmeId: field(Id.optional(), {
      title: { vi: 'Thuộc chương trình', en: 'Programme' },
      about: { vi: 'Chương trình, mô hình có buổi này.', en: 'The programme that it is part of.' },
      refersTo: 'Programme',
    }),
    budget: field(Money.optional(), {
      title: { vi: 'Kinh phí', en: 'Budget' },
      about: { vi: 'Tổng kinh phí của buổi.', en: 'Cost of the session as a whole.' },
    }),
    funding: field(z.array(Funding).max(10).optional(), {
      title: { vi: 'Nguồn kinh phí', en: 'Funding' },
      about: { vi: 'Kinh phí lấy từ các nguồn nào.', en: 'Where its money comes from.' },
    }),
    ...activityOutcome,
  }),
  {
    id: 'OutreachEvent',
    title: { vi: 'Buổi truyền thông', en: 'Outreach event' },
    about: {
      vi: 'Một buổi truyền thông trực tiếp cho người dân về công tác xã hội và nơi tìm trợ giúp.',
      en: 'A session that tells people directly about social work and where to find help.',
    },
    clause: 'OUT-1',
    source: 'QĐ 112/QĐ-TTg; NĐ 103/2017/NĐ-CP Điều 7; TT 43/2015/TT-BYT',
  },
)
export interface OutreachEvent extends z.output<typeof OutreachEvent> {}

/** What the organiser writes. */
export const OutreachEventDraft = named(draftOf(OutreachEvent, ['status', 'cancellation', 'enteredInError']), {
  id: 'OutreachEventDraft',
  title: { vi: 'Buổi truyền thông (bản nháp)', en: 'Outreach event draft' },
  about: {
    vi: 'Phần đơn vị tổ chức ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the organiser writes; the server adds id, version and labels.',
  },
})
export interface OutreachEventDraft extends z.output<typeof OutreachEventDraft> {}

const search = defineSearch({
  facilityId: { kind: 'token', path: 'facilityId', schema: Id, title: { vi: 'Cơ sở tổ chức', en: 'Organiser' } },
  placeKind: { kind: 'token', path: 'placeKind', schema: OutreachPlace.schema, title: { vi: 'Loại nơi tổ chức', en: 'Kind of place' } },
  topic: { kind: 'name', path: 'topic', title: { vi: 'Chủ đề', en: 'Topic' } },
  communeCode: { kind: 'token', path: 'area.communeCode', schema: CommuneCode, title: { vi: 'Xã', en: 'Commune' } },
  provinceCode: { kind: 'token', path: 'area.provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
  programmeId: { kind: 'token', path: 'programmeId', schema: Id, title: { vi: 'Chương trình', en: 'Programme' } },
  status: { kind: 'token', path: 'status', schema: ActivityStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  on: { kind: 'date', path: 'on', title: { vi: 'Ngày tổ chức', en: 'Date' } },
})
export interface OutreachEventQuery extends QueryOf<typeof search> {}

/** Declares {@link OutreachEvent} as a resource: its verbs, search and rules. */
export const outreachEventResource = defineResource<OutreachEvent, OutreachEventDraft, OutreachEventQuery>()({
  name: 'OutreachEvent',
  title: { vi: 'Buổi truyền thông', en: 'Outreach event' },
  about: {
    vi: 'Buổi truyền thông trực tiếp về công tác xã hội: ngày nào, ở đâu, chủ đề gì, bao nhiêu người dự.',
    en: 'A session that tells people directly about social work: when, where, about what, how many came.',
  },
  clause: 'OUT-1',
  schema: OutreachEvent,
  draft: OutreachEventDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'workforce',
  audience: 'network',
  machine: activityMachine,
  rules: [
    countedWhenHeld('on'),
    numbersInOrder([{ in: 'participants', from: 'female', to: 'count' }]),
    communesInProvincesAt(['area']),
    codesValid([{ code: 'funding[].source', list: FundingSource, on: 'on' }]),
    amountsKnown(['budget', 'funding[].amount']),
    noDuplicates(['situations[]']),
  ],
  search,
  facts: outreachEventFacts,
  actions: activityActionsOf(OutreachEvent),
})
