import { z } from 'zod'
import { defineAction } from '../action.ts'
import { ConsentForm } from '../code-lists/consent-form.ts'
import { ConsentStatus } from '../code-lists/consent-status.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { Purpose } from '../code-lists/purpose.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { childWithGuardian } from '../rules/child-with-guardian.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { ConsentParty, ConsentWithdrawal, consentMachine } from './consent-parts.ts'

/** That a person, or who speaks for the person, lets data be shared: for one purpose, of these classes, with these facilities. */
export const Consent = named(
  z.strictObject({
    ...envelope,
    beneficiaryId: field(Id, {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Người có dữ liệu được chia sẻ.', en: 'Whose data may be shared.' },
      refersTo: 'Beneficiary',
    }),
    purpose: field(Purpose.schema, {
      title: { vi: 'Mục đích', en: 'Purpose' },
      about: { vi: 'Mỗi mục đích một văn bản đồng ý.', en: 'One consent for each purpose.' },
    }),
    dataClasses: field(z.array(DataClass.schema).min(1).max(20), {
      title: { vi: 'Nhóm dữ liệu', en: 'Data classes' },
      about: { vi: 'Chỉ những nhóm dữ liệu nêu ở đây được chia sẻ.', en: 'Only data of these classes may be shared.' },
    }),
    recipientIds: field(z.array(Id).min(1).max(50).optional(), {
      title: { vi: 'Cơ sở được nhận', en: 'Recipients' },
      about: { vi: 'Bỏ trống: mọi cơ sở mà mục đích cần đến.', en: 'Left out: any facility that the purpose asks for.' },
      refersTo: 'Facility',
    }),
    givenBy: field(z.array(ConsentParty).min(1).max(5), {
      title: { vi: 'Người đồng ý', en: 'Given by' },
      about: {
        vi: 'Những người đã đồng ý; trẻ từ đủ 7 tuổi cùng đồng ý với người giám hộ.',
        en: 'Who consented; a child from the age of 7 does so together with a guardian.',
      },
    }),
    form: field(ConsentForm.schema, {
      title: { vi: 'Hình thức', en: 'Form' },
      about: {
        vi: 'Đồng ý bằng văn bản, bằng lời có ghi âm hay bằng phương tiện điện tử.',
        en: 'On paper, by recorded word or by electronic means.',
      },
    }),
    evidenceDocumentId: field(Id.optional(), {
      title: { vi: 'Bằng chứng', en: 'Evidence' },
      about: { vi: 'Bản chụp văn bản hoặc tệp ghi âm làm bằng chứng.', en: 'The scanned paper or the recording that proves it.' },
      refersTo: 'Document',
    }),
    from: field(LocalDate, {
      title: { vi: 'Ngày đồng ý', en: 'Given on' },
      about: {
        vi: 'Ngày người này đồng ý; việc chia sẻ chỉ được phép từ ngày này.',
        en: 'The day of the consent; nothing may be shared before it.',
      },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Có hiệu lực đến hết ngày', en: 'Valid until' },
      about: { vi: 'Kể cả ngày này; bỏ trống: đến khi rút lại.', en: 'This day included; left out: until withdrawn.' },
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Điều kiện kèm theo', en: 'Conditions' },
      about: { vi: 'Điều kiện mà người đồng ý nêu ra, để người đọc tuân theo.', en: 'Conditions that were made, for the reader to keep.' },
    }),
    status: field(ConsentStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: {
        vi: 'Còn hiệu lực, đã rút lại hay đã hết thời hạn; chỉ đổi bằng hành động hoặc khi qua ngày cuối.',
        en: 'In force, withdrawn or past its last day; it moves by an action, or when the last day is over.',
      },
    }),
    withdrawal: field(ConsentWithdrawal.optional(), {
      title: { vi: 'Rút lại', en: 'Withdrawal' },
      about: { vi: 'Chỉ có khi đã rút lại.', en: 'Only there once it is withdrawn.' },
    }),
  }),
  {
    id: 'Consent',
    title: { vi: 'Đồng ý chia sẻ dữ liệu', en: 'Consent' },
    about: {
      vi: 'Văn bản đồng ý chia sẻ dữ liệu cho một mục đích, có thể rút lại bất cứ lúc nào.',
      en: 'A consent to share data for one purpose; it may be withdrawn at any time.',
    },
    clause: 'CNS-1',
    source: 'Luật 91/2025/QH15 Điều 9, 24; TT 02/2020/TT-BLĐTBXH Điều 9',
  },
)
export interface Consent extends z.output<typeof Consent> {}

/** What the facility that was told the consent writes. */
export const ConsentDraft = named(draftOf(Consent, ['status', 'withdrawal']), {
  id: 'ConsentDraft',
  title: { vi: 'Đồng ý chia sẻ dữ liệu (bản nháp)', en: 'Consent draft' },
  about: {
    vi: 'Phần cơ sở nhận sự đồng ý ghi; không sửa được sau khi ghi.',
    en: 'What the facility that was told the consent writes; it never changes afterwards.',
  },
})
export interface ConsentDraft extends z.output<typeof ConsentDraft> {}

const search = defineSearch({
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  recipientId: { kind: 'token', path: 'recipientIds[]', schema: Id, title: { vi: 'Cơ sở được nhận', en: 'Recipient' } },
  purpose: { kind: 'token', path: 'purpose', schema: Purpose.schema, title: { vi: 'Mục đích', en: 'Purpose' } },
  status: { kind: 'token', path: 'status', schema: ConsentStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  to: { kind: 'date', path: 'to', title: { vi: 'Ngày cuối còn hiệu lực', en: 'Last valid day' } },
  lapsed: {
    kind: 'overdue',
    path: 'to',
    whileField: 'status',
    whileIn: ['active'],
    forServer: true,
    title: { vi: 'Đã qua ngày cuối mà chưa khép', en: 'Past its last day, not yet closed' },
  },
})
export interface ConsentQuery extends QueryOf<typeof search> {}

/** What the former owner keeps of a consent that moved with its client: enough to show on what it disclosed. */
const kept = [
  ...['id', 'version', 'recordedAt', 'recordedBy', 'labels', 'beneficiaryId', 'purpose', 'dataClasses', 'recipientIds'],
  ...['givenBy', 'form', 'from', 'to', 'status', 'withdrawal'],
]

/** Declares {@link Consent} as a resource: its verbs, search, rules, views and actions. */
export const consentResource = defineResource<Consent, ConsentDraft, ConsentQuery>()({
  name: 'Consent',
  title: { vi: 'Đồng ý chia sẻ dữ liệu', en: 'Consent' },
  about: {
    vi: 'Ai cho phép chia sẻ dữ liệu nào, với cơ sở nào, cho mục đích gì. Không sửa: muốn đổi thì rút lại và lập văn bản mới.',
    en: 'Who lets which data be shared, with whom, for what. It never changes: it is withdrawn and a new one is given.',
  },
  clause: 'CNS-1',
  schema: Consent,
  draft: ConsentDraft,
  verbs: ['create', 'read', 'search'],
  area: 'consent',
  audience: 'parties',
  machine: consentMachine,
  rules: [
    childWithGuardian('givenBy'),
    noDuplicates(['dataClasses[]', 'recipientIds[]']),
    datesNotInFuture(['from']),
    datesInOrder([{ from: 'from', to: 'to' }]),
  ],
  search,
  views: { 'transferred-away': kept },
  actions: {
    withdraw: defineAction<ConsentWithdrawal, Consent>({
      title: { vi: 'Rút lại sự đồng ý', en: 'Withdraw' },
      about: {
        vi: 'Việc chia sẻ chỉ dựa trên sự đồng ý này chấm dứt ngay.',
        en: 'What was disclosed on this consent alone is taken back at once.',
      },
      input: ConsentWithdrawal,
      output: Consent,
      rules: [datesNotInFuture(['withdrawnOn'])],
    }),
  },
})
