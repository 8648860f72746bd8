import { z } from 'zod'
import { BreachHarm } from '../code-lists/breach-harm.ts'
import { CountAccuracy } from '../code-lists/count-accuracy.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'

/** The paper behind a step. */
export const documentId = field(Id.optional(), {
  title: { vi: 'Văn bản', en: 'Document' },
  about: { vi: 'Văn bản đã gửi hoặc đã lập.', en: 'The paper that was sent or drawn up.' },
  refersTo: 'Document',
})

/** How many people a breach touches. */
export const SubjectCount = named(
  z.strictObject({
    count: field(z.int().min(0).max(200_000_000), {
      title: { vi: 'Số người', en: 'People' },
      about: { vi: 'Số chủ thể dữ liệu, không phải số bản ghi.', en: 'Number of data subjects, not of records.' },
      example: 43,
    }),
    accuracy: field(CountAccuracy.schema, {
      title: { vi: 'Mức chính xác', en: 'Accuracy' },
      about: { vi: 'Đã đếm được hay mới ước tính.', en: 'Whether they were counted or estimated.' },
    }),
  }),
  {
    id: 'SubjectCount',
    title: { vi: 'Số người bị ảnh hưởng', en: 'Number of people touched' },
    about: {
      vi: 'Bao nhiêu người có dữ liệu bị ảnh hưởng, và con số chắc chắn đến đâu.',
      en: 'How many people a breach touches, and how sure the number is.',
    },
  },
)

/** Body of `contain`: one measure that was taken to end the breach or its harm. */
export const ContainmentMeasure = named(
  z.strictObject({
    takenAt: field(Timestamp, {
      title: { vi: 'Thời điểm', en: 'Taken at' },
      about: { vi: 'Lúc biện pháp được thực hiện.', en: 'When the measure was taken.' },
    }),
    text: field(z.string().min(1).max(2000), {
      title: { vi: 'Biện pháp', en: 'Measure' },
      about: { vi: 'Đã làm gì; không nêu dữ liệu cá nhân.', en: 'What was done, without personal data.' },
      example: 'Thu hồi khóa của phần mềm và đổi khóa mới.',
    }),
  }),
  {
    id: 'ContainmentMeasure',
    title: { vi: 'Biện pháp khắc phục', en: 'Containment measure' },
    about: {
      vi: 'Một biện pháp đã làm để chặn sự cố hoặc giảm thiệt hại.',
      en: 'One measure that was taken to end the breach or its harm.',
    },
    source: 'Luật 91/2025/QH15 Điều 23',
  },
)
export interface ContainmentMeasure extends z.output<typeof ContainmentMeasure> {}

/** Body of `assess`: whose data of which kind were touched, and what may come of it; a later assessment takes the place of an earlier one. */
export const BreachAssessment = named(
  z.strictObject({
    assessedAt: field(Timestamp, {
      title: { vi: 'Thời điểm đánh giá', en: 'Assessed at' },
      about: { vi: 'Lúc có kết quả đánh giá này.', en: 'When this was found.' },
    }),
    harms: field(z.array(BreachHarm.schema).max(10), {
      title: { vi: 'Điều có thể bị xâm hại', en: 'What may come to harm' },
      about: {
        vi: 'Có ít nhất một mục thì phải thông báo trong 72 giờ.',
        en: 'With any of them the breach has to be notified within 72 hours.',
      },
      source: 'Luật 91/2025/QH15 Điều 23',
    }),
    dataClasses: field(z.array(DataClass.schema).min(1).max(20), {
      title: { vi: 'Nhóm dữ liệu bị ảnh hưởng', en: 'Data classes touched' },
      about: { vi: 'Loại dữ liệu đã lộ, mất hoặc bị sửa.', en: 'Kinds of data that were seen, lost or changed.' },
    }),
    subjects: field(SubjectCount, {
      title: { vi: 'Số người bị ảnh hưởng', en: 'People touched' },
      about: { vi: 'Số chủ thể dữ liệu.', en: 'Number of data subjects.' },
    }),
    text: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Nhận định', en: 'Findings' },
      about: { vi: 'Mức độ và hậu quả; không nêu tên người.', en: 'How grave it is, and what may follow; names nobody.' },
    }),
  }),
  {
    id: 'BreachAssessment',
    title: { vi: 'Đánh giá sự cố', en: 'Assessment of a breach' },
    about: {
      vi: 'Dữ liệu nào của ai bị ảnh hưởng và hậu quả có thể có; lần đánh giá sau thay cho lần trước.',
      en: 'Whose data of which kind were touched and what may come of it; a later assessment replaces an earlier one.',
    },
    source: 'Luật 91/2025/QH15 Điều 23',
  },
)
export interface BreachAssessment extends z.output<typeof BreachAssessment> {}

/** Body of `tellSubjects`: the people whose data were touched have been told. */
export const SubjectsTold = named(
  z.strictObject({
    toldAt: field(Timestamp, {
      title: { vi: 'Thời điểm báo', en: 'Told at' },
      about: { vi: 'Lúc những người bị ảnh hưởng được báo.', en: 'When the people touched were told.' },
    }),
    text: field(z.string().min(1).max(2000), {
      title: { vi: 'Cách báo và nội dung', en: 'How, and what they were told' },
      about: { vi: 'Đã báo bằng cách nào, khuyên làm gì.', en: 'In which way they were told, and what they were advised to do.' },
    }),
    subjects: field(SubjectCount, {
      title: { vi: 'Số người đã được báo', en: 'People told' },
      about: { vi: 'Có thể ít hơn số người bị ảnh hưởng.', en: 'May be fewer than those touched.' },
    }),
  }),
  {
    id: 'SubjectsTold',
    title: { vi: 'Báo cho chủ thể dữ liệu', en: 'Subjects told' },
    about: { vi: 'Việc đã báo cho những người có dữ liệu bị ảnh hưởng.', en: 'That the people whose data were touched have been told.' },
  },
)
export interface SubjectsTold extends z.output<typeof SubjectsTold> {}

/** Body of `close`: the breach is over. */
export const BreachClosure = named(
  z.strictObject({
    closedOn: field(LocalDate, {
      title: { vi: 'Ngày kết thúc', en: 'Closed on' },
      about: { vi: 'Ngày xử lý xong.', en: 'Day on which the work on it ended.' },
    }),
    lessons: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Bài học, biện pháp phòng ngừa', en: 'Lessons' },
      about: { vi: 'Thay đổi gì để không lặp lại.', en: 'What is changed so that it does not happen again.' },
    }),
    documentId,
  }),
  {
    id: 'BreachClosure',
    title: { vi: 'Kết thúc xử lý sự cố', en: 'Closure of a breach' },
    about: { vi: 'Việc xử lý sự cố đã xong và rút ra điều gì.', en: 'That the breach is over, and what was learned.' },
  },
)
export interface BreachClosure extends z.output<typeof BreachClosure> {}
