import { z } from 'zod'
import { AreaClass } from '../code-lists/area-class.ts'
import { PovertyStatus } from '../code-lists/poverty-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Address, CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { oneHouseholdHead } from '../rules/one-household-head.ts'
import { possibleDates } from '../rules/possible-dates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { Income } from './beneficiary-parts.ts'
import { HouseholdMember, Housing, YearlyPovertyStatus } from './household-parts.ts'

/** People who live and keep house together. */
export const Household = named(
  z.strictObject({
    ...envelope,
    number: field(z.string().min(1).max(64).optional(), {
      title: { vi: 'Mã hộ', en: 'Household number' },
      about: { vi: 'Mã trong sổ theo dõi của xã hoặc của cơ sở.', en: 'In the register of the commune or the facility.' },
      example: '56-22702-0117',
    }),
    address: field(Address.optional(), {
      title: { vi: 'Nơi ở', en: 'Address' },
      about: { vi: 'Nơi hộ đang ở, không phải nơi đăng ký thường trú.', en: 'Where the household lives, not where it is registered.' },
      dataClass: 'address',
    }),
    phone: field(Phone.optional(), {
      title: { vi: 'Điện thoại', en: 'Telephone' },
      about: { vi: 'Số gọi được cho hộ.', en: 'A number at which the household answers.' },
      dataClass: 'contact',
    }),
    members: field(z.array(HouseholdMember).min(1).max(50), {
      title: { vi: 'Thành viên', en: 'Members' },
      about: { vi: 'Gồm cả chủ hộ và người đã rời hộ.', en: 'The head and who has left included.' },
      dataClass: 'family',
    }),
    povertyStatuses: field(z.array(YearlyPovertyStatus).max(50).optional(), {
      title: { vi: 'Hộ nghèo, hộ cận nghèo theo năm', en: 'Poverty status by year' },
      about: {
        vi: 'Kết quả rà soát hộ nghèo, hộ cận nghèo của xã, mỗi năm một mục.',
        en: 'What the commune’s yearly review found, one entry a year.',
      },
      dataClass: 'livelihood',
    }),
    areaClasses: field(z.array(AreaClass.schema).max(9).optional(), {
      title: { vi: 'Phân loại địa bàn', en: 'Area classes' },
      about: {
        vi: 'Địa bàn đặc biệt nơi hộ ở, ví dụ xã đặc biệt khó khăn, ảnh hưởng đến mức hưởng.',
        en: 'Special classes of the area, such as extremely difficult communes; they bear on entitlements.',
      },
      dataClass: 'address',
    }),
    housing: field(Housing.optional(), {
      title: { vi: 'Nhà ở', en: 'Housing' },
      about: { vi: 'Nhà hộ đang ở, căn cứ khi xét hỗ trợ sửa nhà.', en: 'The dwelling, on which support for repair is decided.' },
      dataClass: 'livelihood',
    }),
    income: field(Income.optional(), {
      title: { vi: 'Thu nhập của hộ', en: 'Income' },
      about: { vi: 'Tổng thu nhập hằng tháng của cả hộ.', en: 'Income of the whole household in a month.' },
      dataClass: 'livelihood',
    }),
    circumstances: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Hoàn cảnh gia đình', en: 'Circumstances' },
      about: { vi: 'Nguồn sống, khoản chi lớn, nợ, ruộng vườn.', en: 'Livelihood, large expenses, debts, land.' },
      dataClass: 'situation',
    }),
  }),
  {
    id: 'Household',
    title: { vi: 'Hộ gia đình', en: 'Household' },
    about: {
      vi: 'Những người cùng sống và cùng chi tiêu, có thể khác với sổ hộ khẩu trước đây.',
      en: 'People who live and keep house together; this may differ from old registration books.',
    },
    clause: 'HSH-1',
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  },
)
export interface Household extends z.output<typeof Household> {}

/** What a facility writes about a household. */
export const HouseholdDraft = named(draftOf(Household), {
  id: 'HouseholdDraft',
  title: { vi: 'Hộ gia đình (bản nháp)', en: 'Household draft' },
  about: {
    vi: 'Phần cơ sở ghi về một hộ; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What a facility writes about a household; the server adds id, version and labels.',
  },
})
export interface HouseholdDraft extends z.output<typeof HouseholdDraft> {}

const search = defineSearch({
  number: { kind: 'token', path: 'number', schema: z.string().min(1).max(64), title: { vi: 'Mã hộ', en: 'Household number' } },
  memberId: { kind: 'token', path: 'members[].beneficiaryId', schema: Id, title: { vi: 'Thành viên', en: 'Member' } },
  provinceCode: { kind: 'token', path: 'address.provinceCode', schema: ProvinceCode, title: { vi: 'Tỉnh', en: 'Province' } },
  communeCode: { kind: 'token', path: 'address.communeCode', schema: CommuneCode, title: { vi: 'Xã', en: 'Commune' } },
  povertyStatus: {
    kind: 'token',
    path: 'povertyStatuses[].status',
    schema: PovertyStatus.schema,
    title: { vi: 'Phân loại hộ nghèo (năm bất kỳ)', en: 'Poverty status (of any year)' },
  },
  areaClass: { kind: 'token', path: 'areaClasses[]', schema: AreaClass.schema, title: { vi: 'Phân loại địa bàn', en: 'Area class' } },
})
export interface HouseholdQuery extends QueryOf<typeof search> {}

const partialDates = ['members[].birthDate.value', 'members[].from.value', 'members[].to.value']

/** Declares {@link Household} as a resource: its verbs, search, rules, views and actions. */
export const householdResource = defineResource<Household, HouseholdDraft, HouseholdQuery>()({
  name: 'Household',
  title: { vi: 'Hộ gia đình', en: 'Household' },
  about: {
    vi: 'Những người cùng sống, cùng sinh hoạt: chủ hộ, thành viên, phân loại hộ nghèo, nhà ở và thu nhập.',
    en: 'People who live together: head, members, poverty status, housing and income.',
  },
  clause: 'HSH-1',
  schema: Household,
  draft: HouseholdDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'client',
  audience: 'parties',
  rules: [
    oneHouseholdHead,
    communesInProvincesAt(['address']),
    possibleDates(partialDates),
    datesNotInFuture([...partialDates, 'povertyStatuses[].decision.issuedOn']),
    datesInOrder([{ in: 'members[]', from: 'from.value', to: 'to.value' }]),
    noDuplicates(['povertyStatuses[].year', 'areaClasses[]']),
    amountsKnown(['income.monthly']),
  ],
  search,
})
