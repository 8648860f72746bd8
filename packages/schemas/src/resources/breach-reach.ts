import { z } from 'zod'
import { defineQuestion } from '../action.ts'
import { ResourceName } from '../exchange/resource-name.ts'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'

/** Most people that one answer names, most records of each, and most events that it goes through. */
export const reachLimits = Object.freeze({ people: 500, recordsOfPerson: 1000, events: 20_000 })

const name = z.string().min(1).max(100)

/** Body of `reach`: whose accesses are in question, and when. */
export const BreachReachQuestion = named(
  z.strictObject({
    from: field(Timestamp, {
      title: { vi: 'Từ lúc', en: 'From' },
      about: { vi: 'Lúc sự cố có thể đã bắt đầu.', en: 'When it may have begun.' },
    }),
    to: field(Timestamp, {
      title: { vi: 'Đến lúc', en: 'To' },
      about: { vi: 'Kể cả lúc này.', en: 'This instant included.' },
    }),
    clientId: field(name.optional(), {
      title: { vi: 'Phần mềm', en: 'Client' },
      about: { vi: 'Phần mềm bị lộ khóa; bỏ trống: mọi phần mềm.', en: 'Whose key was stolen; left out: every client.' },
    }),
    workerId: field(name.optional(), {
      title: { vi: 'Nhân viên', en: 'Worker' },
      about: { vi: 'Nhân viên bị nghi ngờ; bỏ trống: mọi người.', en: 'Who is suspected; left out: everybody.' },
    }),
    facilityId: field(Id.optional(), {
      title: { vi: 'Cơ sở truy cập', en: 'Facility' },
      about: { vi: 'Cơ sở đã xem dữ liệu; bỏ trống: mọi cơ sở.', en: 'The facility that saw the data; left out: every one.' },
      refersTo: 'Facility',
    }),
  }),
  {
    id: 'BreachReachQuestion',
    title: { vi: 'Phạm vi sự cố cần tìm', en: 'Accesses in question' },
    about: { vi: 'Truy cập của ai, trong khoảng nào.', en: 'Whose accesses, between which instants.' },
  },
)
export interface BreachReachQuestion extends z.output<typeof BreachReachQuestion> {}

/** A record that was seen or changed. */
export const TouchedRecord = named(
  z.strictObject({
    resource: field(ResourceName, {
      title: { vi: 'Loại bản ghi', en: 'Resource' },
      about: { vi: 'Loại bản ghi bị chạm tới.', en: 'The kind of record.' },
    }),
    id: field(Id, { title: { vi: 'Mã bản ghi', en: 'Record id' }, about: { vi: 'Bản ghi bị chạm tới.', en: 'The record.' } }),
    actions: field(z.array(name).max(50), {
      title: { vi: 'Hành động', en: 'Actions' },
      about: { vi: 'Những gì đã được làm với bản ghi.', en: 'What was done with it.' },
      example: ['read'],
    }),
    fields: field(z.array(z.string().max(200)).max(500).optional(), {
      title: { vi: 'Trường đã mở', en: 'Fields released' },
      about: { vi: 'Bỏ trống: toàn bộ bản ghi.', en: 'Left out: the whole record.' },
      example: ['name', 'birthDate'],
    }),
    labels: field(z.array(name).max(50).optional(), {
      title: { vi: 'Nhãn đã mở', en: 'Labels released' },
      about: { vi: 'Nhãn nhạy cảm của nội dung đã trả.', en: 'Sensitivity labels of what was released.' },
    }),
  }),
  {
    id: 'TouchedRecord',
    title: { vi: 'Bản ghi bị chạm tới', en: 'Touched record' },
    about: { vi: 'Bản ghi nào, phần nào, bằng việc gì.', en: 'Which record, which part of it, by what.' },
  },
)

/** A person whose data were touched; without an id, records that are of no client. */
export const TouchedPerson = named(
  z.strictObject({
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Bỏ trống: bản ghi không của riêng đối tượng nào.', en: 'Left out: records of no client in particular.' },
      refersTo: 'Beneficiary',
    }),
    accesses: field(z.int().min(1), {
      title: { vi: 'Số lần', en: 'Accesses' },
      about: { vi: 'Số sự kiện chạm tới dữ liệu của người này.', en: 'Number of events that touched data of this person.' },
    }),
    firstAt: field(Timestamp, { title: { vi: 'Lần đầu', en: 'First' }, about: { vi: 'Lần chạm tới đầu tiên.', en: 'The first access.' } }),
    lastAt: field(Timestamp, { title: { vi: 'Lần cuối', en: 'Last' }, about: { vi: 'Lần chạm tới cuối cùng.', en: 'The last access.' } }),
    records: field(z.array(TouchedRecord).max(reachLimits.recordsOfPerson), {
      title: { vi: 'Bản ghi', en: 'Records' },
      about: { vi: 'Những bản ghi của người này bị chạm tới.', en: 'The records of this person that were touched.' },
    }),
  }),
  {
    id: 'TouchedPerson',
    title: { vi: 'Người có dữ liệu bị chạm tới', en: 'Touched person' },
    about: { vi: 'Một người và những gì của người đó đã bị chạm tới.', en: 'One person, and what of theirs was touched.' },
  },
)

/** Answer of `reach`. */
export const BreachReach = named(
  z.strictObject({
    items: field(z.array(TouchedPerson).max(reachLimits.people), {
      title: { vi: 'Những người bị ảnh hưởng', en: 'People touched' },
      about: { vi: 'Nhiều lần nhất đứng trước.', en: 'The most often touched first.' },
    }),
    people: field(z.int().min(0), {
      title: { vi: 'Số người', en: 'Number of people' },
      about: { vi: 'Có thể nhiều hơn số người nêu ở trên.', en: 'May be more than are named above.' },
    }),
    events: field(z.int().min(0), {
      title: { vi: 'Số sự kiện', en: 'Number of events' },
      about: { vi: 'Số sự kiện đã xem xét.', en: 'How many events were gone through.' },
    }),
    isPartial: field(z.boolean(), {
      title: { vi: 'Chưa đủ', en: 'Partial' },
      about: {
        vi: 'Khoảng thời gian có nhiều sự kiện hơn mức một câu trả lời xem xét: hãy chia nhỏ khoảng và hỏi lại.',
        en: 'There are more events than one answer goes through: ask again for shorter times.',
      },
    }),
  }),
  {
    id: 'BreachReach',
    title: { vi: 'Phạm vi ảnh hưởng', en: 'Reach of a breach' },
    about: { vi: 'Dữ liệu của ai, phần nào, đã bị xem hay sửa.', en: 'Whose data, and which part of them, were seen or changed.' },
  },
)
export interface BreachReach extends z.output<typeof BreachReach> {}

/** The question whose data were touched. */
export const reachOfBreach = defineQuestion<BreachReachQuestion, BreachReach, 'collection'>({
  asks: 'collection',
  title: { vi: 'Liệt kê người và dữ liệu bị ảnh hưởng', en: 'List the people and data touched' },
  about: {
    vi: 'Từ nhật ký truy cập: ai bị xem hay sửa dữ liệu, phần nào, trong khoảng thời gian và theo phần mềm, nhân viên hay cơ sở bị nghi ngờ. Chỉ gồm bản ghi của cơ sở.',
    en: 'From the audit: whose data were seen or changed, and which part, within some time and by the client, worker or facility in question. Records of the own facility only.',
  },
  input: BreachReachQuestion,
  output: BreachReach,
  rules: [datesInOrder([{ from: 'from', to: 'to' }])],
})
