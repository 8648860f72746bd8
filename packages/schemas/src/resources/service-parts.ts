import { z } from 'zod'
import { ClientKind } from '../code-lists/client-kind.ts'
import { CostKind } from '../code-lists/cost-kind.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { Sex } from '../code-lists/sex.ts'
import { Situation } from '../code-lists/situation.ts'
import { Weekday } from '../code-lists/weekday.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { TimeOfDay } from '../primitives/time-of-day.ts'
import { WebAddress } from '../primitives/web-address.ts'
import { field, named } from '../registry.ts'

/** A situation that something is meant for: it tells of nobody, so that it puts no label on the record. */
export const TargetSituation = field(Situation.schema, {
  title: { vi: 'Hoàn cảnh được phục vụ', en: 'Situation served' },
  about: {
    vi: 'Hoàn cảnh mà dịch vụ hoặc hoạt động nhằm tới, không phải của một người cụ thể.',
    en: 'A situation that a service or an activity is meant for, not that of a person.',
  },
  codeLabels: {},
})

/** Who may use a service; what is left out does not narrow it. */
export const ServiceEligibility = named(
  z.strictObject({
    situations: field(z.array(TargetSituation).min(1).max(60).optional(), {
      title: { vi: 'Hoàn cảnh', en: 'Situations' },
      about: {
        vi: 'Người có một trong các hoàn cảnh này; bỏ trống là không hạn chế.',
        en: 'People in one of these situations; left out, anyone.',
      },
    }),
    clientKinds: field(z.array(ClientKind.schema).min(1).max(4).optional(), {
      title: { vi: 'Loại đối tượng', en: 'Kinds of client' },
      about: {
        vi: 'Dịch vụ cho cá nhân, nhóm, gia đình hay cộng đồng.',
        en: 'Whether it serves individuals, groups, families or communities.',
      },
      source: 'NĐ 110/2024/NĐ-CP',
    }),
    ageFrom: field(z.int().min(0).max(120).optional(), {
      title: { vi: 'Từ tuổi', en: 'Age from' },
      about: { vi: 'Tuổi tròn nhỏ nhất được phục vụ.', en: 'Youngest age served, in completed years.' },
    }),
    ageTo: field(z.int().min(0).max(130).optional(), {
      title: { vi: 'Đến hết tuổi', en: 'Age to' },
      about: { vi: 'Tuổi tròn lớn nhất được phục vụ, kể cả tuổi này.', en: 'Oldest age served, in completed years, this age included.' },
    }),
    sex: field(Sex.schema.optional(), {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: { vi: 'Chỉ ghi khi dịch vụ dành riêng cho một giới.', en: 'Only where the service is for one sex.' },
    }),
    conditions: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Điều kiện khác', en: 'Other conditions' },
      about: { vi: 'Điều kiện không nói được bằng mã.', en: 'Conditions that codes cannot say.' },
    }),
  }),
  {
    id: 'ServiceEligibility',
    title: { vi: 'Ai được sử dụng', en: 'Who may use a service' },
    about: { vi: 'Dịch vụ dành cho ai.', en: 'Whom a service is for.' },
    source: 'HSDS 3.1 eligibility, minimum_age, maximum_age',
  },
)

/** Hours on some days of the week. One that closes before it opens goes on past midnight. */
export const OpeningHours = named(
  z.strictObject({
    days: field(z.array(Weekday.schema).min(1).max(7), {
      title: { vi: 'Các thứ trong tuần', en: 'Days of the week' },
      about: { vi: 'Những ngày có giờ này.', en: 'The days with these hours.' },
    }),
    opensAt: field(TimeOfDay, {
      title: { vi: 'Mở cửa lúc', en: 'Opens at' },
      about: { vi: 'Giờ bắt đầu phục vụ.', en: 'When service begins.' },
    }),
    closesAt: field(TimeOfDay, {
      title: { vi: 'Đóng cửa lúc', en: 'Closes at' },
      about: {
        vi: 'Giờ hết phục vụ; sớm hơn giờ mở là của ngày hôm sau.',
        en: 'When service ends; earlier than the opening means the next day.',
      },
    }),
    from: field(LocalDate.optional(), {
      title: { vi: 'Áp dụng từ ngày', en: 'Valid from' },
      about: { vi: 'Cho giờ theo mùa; bỏ trống là luôn áp dụng.', en: 'For hours of a season; left out, always.' },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Áp dụng đến hết ngày', en: 'Valid to' },
      about: { vi: 'Ngày cuối cùng có giờ này.', en: 'The last day with these hours.' },
    }),
    note: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Ví dụ: nghỉ trưa, nghỉ lễ.', en: 'For instance breaks and holidays.' },
    }),
  }),
  {
    id: 'OpeningHours',
    title: { vi: 'Giờ phục vụ', en: 'Opening hours' },
    about: { vi: 'Giờ phục vụ theo thứ trong tuần.', en: 'Hours by day of the week.' },
    source: 'HSDS 3.1 schedule: byday, opens_at, closes_at, valid_from, valid_to',
  },
)

/** What a service costs the client, and who pays in the client's place. */
export const ServiceCost = named(
  z.strictObject({
    kind: field(CostKind.schema, {
      title: { vi: 'Cách chi trả', en: 'Kind of cost' },
      about: { vi: 'Miễn phí, trả phí, hay có nguồn chi trả thay.', en: 'Free, for a fee, or paid by another.' },
    }),
    fee: field(Money.optional(), {
      title: { vi: 'Mức phí', en: 'Fee' },
      about: { vi: 'Phần đối tượng trả, theo đơn vị tính bên dưới.', en: 'What the client pays, for the unit below.' },
    }),
    per: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Đơn vị tính', en: 'Per' },
      about: { vi: 'Mức phí tính cho một lần, một giờ, một tháng.', en: 'What the fee is for: a visit, an hour, a month.' },
      example: 'tháng',
    }),
    coveredBy: field(z.array(FundingSource.schema).min(1).max(10).optional(), {
      title: { vi: 'Nguồn chi trả thay', en: 'Covered by' },
      about: {
        vi: 'Ngân sách, bảo hiểm hoặc nhà tài trợ trả thay đối tượng.',
        en: 'The budget, insurance or sponsors that pay for the client.',
      },
    }),
    note: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Ví dụ: ai được miễn, giảm.', en: 'For instance who is exempt.' },
    }),
  }),
  {
    id: 'ServiceCost',
    title: { vi: 'Chi phí sử dụng', en: 'Cost of a service' },
    about: { vi: 'Đối tượng phải trả gì và ai trả thay.', en: 'What the client pays and who pays instead.' },
    source: 'HSDS 3.1 cost_option',
  },
)

/** How one comes to a service. */
export const ServiceApplication = named(
  z.strictObject({
    steps: field(z.string().min(1).max(2000), {
      title: { vi: 'Cách đăng ký', en: 'How to apply' },
      about: { vi: 'Các bước, nói với người cần dịch vụ.', en: 'The steps, told to who needs the service.' },
      example: 'Đến trực tiếp hoặc gọi đường dây nóng, không cần giấy tờ.',
    }),
    needsReferral: field(z.boolean(), {
      title: { vi: 'Cần giấy chuyển gửi', en: 'Needs a referral' },
      about: { vi: 'Chỉ nhận khi có cơ sở khác chuyển gửi.', en: 'Only taken when another facility refers.' },
    }),
    papers: field(z.array(z.string().min(1).max(300)).max(30).optional(), {
      title: { vi: 'Giấy tờ cần có', en: 'Papers needed' },
      about: { vi: 'Mỗi mục một loại giấy tờ phải nộp hoặc xuất trình.', en: 'One entry for each paper to hand in or show.' },
      example: ['Tờ khai theo Mẫu 01'],
    }),
    procedureCode: field(z.string().min(1).max(50).optional(), {
      title: { vi: 'Mã thủ tục hành chính', en: 'Administrative procedure' },
      about: { vi: 'Mã trên Cổng Dịch vụ công quốc gia, nếu có.', en: 'Code of the national public-service portal, where there is one.' },
      example: '2.000282',
    }),
    url: field(WebAddress.optional(), {
      title: { vi: 'Trang đăng ký', en: 'Page to apply on' },
      about: { vi: 'Nơi đăng ký trực tuyến.', en: 'Where to apply online.' },
    }),
  }),
  {
    id: 'ServiceApplication',
    title: { vi: 'Cách đăng ký dịch vụ', en: 'How to apply for a service' },
    about: { vi: 'Người cần dịch vụ phải làm gì.', en: 'What who needs the service has to do.' },
    source: 'HSDS 3.1 application_process, required_document',
  },
)

/** How many a service can take, and how many places are free. */
export const ServiceCapacity = named(
  z.strictObject({
    places: field(z.int().min(0).max(100_000), {
      title: { vi: 'Số chỗ', en: 'Places' },
      about: { vi: 'Số người phục vụ được cùng lúc.', en: 'People who can be served at a time.' },
    }),
    free: field(z.int().min(0).max(100_000).optional(), {
      title: { vi: 'Số chỗ còn trống', en: 'Free places' },
      about: { vi: 'Số chỗ chưa có người vào ngày dưới đây.', en: 'Places not taken on the day below.' },
    }),
    asOf: field(LocalDate, {
      title: { vi: 'Tính đến ngày', en: 'As of' },
      about: { vi: 'Ngày mà các con số này đúng.', en: 'The day on which these numbers held.' },
    }),
  }),
  {
    id: 'ServiceCapacity',
    title: { vi: 'Khả năng tiếp nhận', en: 'Capacity of a service' },
    about: { vi: 'Số chỗ và số chỗ còn trống.', en: 'Places and free places.' },
    source: 'HSDS 3.1 service_capacity',
  },
)
