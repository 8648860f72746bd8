import { defineAction } from '../action.ts'
import { BeneficiaryStatus } from '../code-lists/beneficiary-status.ts'
import { Sex } from '../code-lists/sex.ts'
import { Situation } from '../code-lists/situation.ts'
import { CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { Phone } from '../primitives/phone.ts'
import { defineResource } from '../resource.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { phoneSpellings } from '../rules/numbers/phone-spellings.ts'
import { possibleDates } from '../rules/possible-dates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { BeneficiaryMerging, BeneficiaryUnmerging, beneficiaryMachine, DeathDeclaration, openMatters } from './beneficiary-actions.ts'
import { beneficiaryFacts } from './beneficiary-facts.ts'
import { matchBeneficiary } from './beneficiary-match.ts'
import { Beneficiary, BeneficiaryDraft } from './beneficiary-record.ts'
import { beneficiaryRules } from './beneficiary-rules.ts'

const search = defineSearch({
  status: { kind: 'token', path: 'status', schema: BeneficiaryStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  survivorId: { kind: 'token', path: 'merge.survivorId', schema: Id, title: { vi: 'Đã gộp vào', en: 'Merged into' } },
  identifier: { kind: 'identifier', path: 'identifiers[]', title: { vi: 'Số giấy tờ', en: 'Identifier' }, personal: true },
  name: { kind: 'name', path: 'name', title: { vi: 'Họ và tên', en: 'Full name' }, personal: true },
  birthDate: { kind: 'date', path: 'birthDate.value', title: { vi: 'Ngày sinh', en: 'Birth date' }, personal: true },
  phone: {
    kind: 'token',
    path: 'contacts[].phone',
    schema: Phone,
    spellings: phoneSpellings,
    title: { vi: 'Điện thoại', en: 'Telephone' },
    personal: true,
  },
  sex: { kind: 'token', path: 'sex', schema: Sex.schema, title: { vi: 'Giới tính', en: 'Sex' } },
  provinceCode: { kind: 'token', path: 'addresses[].provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
  communeCode: {
    kind: 'token',
    path: 'addresses[].communeCode',
    schema: CommuneCode,
    title: { vi: 'Xã', en: 'Commune' },
    beside: 'name',
  },
  situation: { kind: 'token', path: 'situations[].situation', schema: Situation.schema, title: { vi: 'Hoàn cảnh', en: 'Situation' } },
})
export interface BeneficiaryQuery extends QueryOf<typeof search> {}

/** Declares {@link Beneficiary} as a resource: its verbs, search, rules, views and actions. */
export const beneficiaryResource = defineResource<Beneficiary, BeneficiaryDraft, BeneficiaryQuery>()({
  name: 'Beneficiary',
  title: { vi: 'Đối tượng', en: 'Beneficiary' },
  about: {
    vi: 'Người được trợ giúp hoặc có thể cần trợ giúp, kể cả người chưa biết tên.',
    en: 'A person who is supported, or may be; even one whose name nobody knows.',
  },
  clause: 'BEN-1',
  schema: Beneficiary,
  draft: BeneficiaryDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'client',
  audience: 'parties',
  isPerson: true,
  rules: beneficiaryRules,
  search,
  facts: beneficiaryFacts,
  machine: beneficiaryMachine,
  actions: {
    match: matchBeneficiary,
    openMatters,
    declareDeath: defineAction<DeathDeclaration, Beneficiary>({
      title: { vi: 'Ghi nhận qua đời', en: 'Declare the death' },
      about: {
        vi: 'Không tự dừng hồ sơ, lưu trú hay trợ cấp: hãy xem những việc còn mở và kết thúc từng việc theo luật.',
        en: 'Ends no case, stay or benefit by itself: see the open matters, and end each as the law says.',
      },
      input: DeathDeclaration,
      output: Beneficiary,
      rules: [possibleDates(['date.value']), datesNotInFuture(['date.value'])],
      problems: ['requirement-missing'],
    }),
    merge: defineAction<BeneficiaryMerging, Beneficiary>({
      title: { vi: 'Gộp vào hồ sơ khác', en: 'Merge into another record' },
      about: {
        vi: 'Hồ sơ này là bản trùng; các bản ghi của cơ sở chuyển sang hồ sơ giữ lại, không chép dữ liệu giữa hai hồ sơ.',
        en: 'This record is the duplicate: the facility’s records turn to the survivor, and no data are copied between the two.',
      },
      input: BeneficiaryMerging,
      output: Beneficiary,
      problems: ['requirement-missing'],
    }),
    unmerge: defineAction<BeneficiaryUnmerging, Beneficiary>({
      title: { vi: 'Tách lại', en: 'Undo the merge' },
      about: {
        vi: 'Những bản ghi đã chuyển khi gộp trở lại; bản ghi mới hơn ở lại hồ sơ kia.',
        en: 'Records that the merge turned come back; newer ones stay with the other record.',
      },
      input: BeneficiaryUnmerging,
      output: Beneficiary,
      problems: ['requirement-missing'],
    }),
  },
})
