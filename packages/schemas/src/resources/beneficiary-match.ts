import { z } from 'zod'
import { defineQuestion } from '../action.ts'
import { DuplicateGrade } from '../code-lists/duplicate-grade.ts'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { Sex } from '../code-lists/sex.ts'
import { CommuneCode } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'
import { matchNeedsMore } from '../rules/match-needs-more.ts'

/** A number of a person to match. */
export const MatchIdentifier = named(
  z.strictObject({
    system: field(IdentifierSystem.schema, {
      title: { vi: 'Loại giấy tờ', en: 'Kind of identifier' },
      about: { vi: 'Số chỉ được so với số cùng loại.', en: 'Numbers are compared with those of the same kind.' },
      // What somebody looks for is no content of a record.
      codeLabels: {},
    }),
    value: field(z.string().min(1).max(40), {
      title: { vi: 'Số', en: 'Number' },
      about: { vi: 'Ghi như trên giấy tờ.', en: 'As it stands on the paper.' },
      example: '056190000013',
    }),
  }),
  {
    id: 'MatchIdentifier',
    title: { vi: 'Số giấy tờ cần tìm', en: 'Identifier to match' },
    about: { vi: 'Một số giấy tờ của người cần tìm.', en: 'One number of the person.' },
  },
)

/** Body of `match`: what is known of a person. */
export const BeneficiaryMatch = named(
  z.strictObject({
    identifiers: field(z.array(MatchIdentifier).max(10).optional(), {
      title: { vi: 'Giấy tờ định danh', en: 'Identifiers' },
      about: { vi: 'Những số giấy tờ đã biết.', en: 'Numbers that are known.' },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Không cần đúng dấu.', en: 'Diacritics do not matter.' },
    }),
    sex: field(Sex.schema.optional(), {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: { vi: 'Chỉ để so sánh, không đủ để tìm.', en: 'Compared only: it finds nobody by itself.' },
    }),
    birthDate: field(PartialDate.optional(), {
      title: { vi: 'Ngày sinh', en: 'Birth date' },
      about: { vi: 'Cả ngày hoặc chỉ năm, như đã biết.', en: 'As far as it is known.' },
    }),
    phones: field(z.array(Phone).max(10).optional(), {
      title: { vi: 'Điện thoại', en: 'Telephone numbers' },
      about: { vi: 'Số của người này hoặc người thân.', en: 'Of the person or of relatives.' },
    }),
    communeCode: field(CommuneCode.optional(), {
      title: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
      about: { vi: 'Nơi ở hoặc thường trú; tìm cùng năm sinh.', en: 'Where the person lives; looked for together with the year of birth.' },
    }),
    codesAsOf: field(LocalDate.optional(), {
      title: { vi: 'Ngày của mã xã', en: 'Date of the commune code' },
      about: { vi: 'Bỏ trống là hôm nay.', en: 'Today when left out.' },
    }),
  }),
  {
    id: 'BeneficiaryMatch',
    title: { vi: 'Người cần tìm trùng', en: 'Person to match' },
    about: { vi: 'Những gì đã biết về một người.', en: 'What is known of a person.' },
  },
)
export interface BeneficiaryMatch extends z.output<typeof BeneficiaryMatch> {}

/** One reason for or against a duplicate. */
export const MatchReason = named(
  z.strictObject({
    code: field(z.string().regex(/^[a-z]+(-[a-z]+)*$/), {
      title: { vi: 'Mã', en: 'Code' },
      about: { vi: 'Dấu hiệu tìm thấy.', en: 'The sign that was found.' },
      example: 'same-name-without-marks',
    }),
    vi: field(z.string(), {
      title: { vi: 'Tiếng Việt', en: 'Vietnamese' },
      about: { vi: 'Câu tiếng Việt.', en: 'The sentence in Vietnamese.' },
    }),
    en: field(z.string(), { title: { vi: 'Tiếng Anh', en: 'English' }, about: { vi: 'Câu tiếng Anh.', en: 'The sentence in English.' } }),
    weight: field(z.number(), {
      title: { vi: 'Trọng số', en: 'Weight' },
      about: { vi: 'Tính bằng bit; số âm là dấu hiệu khác người.', en: 'In bits; negative when it speaks against.' },
    }),
  }),
  {
    id: 'MatchReason',
    title: { vi: 'Dấu hiệu trùng', en: 'Reason of a match' },
    about: { vi: 'Một dấu hiệu cho thấy trùng hoặc khác người.', en: 'One sign for or against one person.' },
  },
)

/** One record that may tell of the same person. */
export const MatchedBeneficiary = named(
  z.strictObject({
    beneficiaryId: field(Id, {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Bản ghi mà bên gọi được thấy.', en: 'A record that the caller may see.' },
      refersTo: 'Beneficiary',
    }),
    score: field(z.number().min(0).max(1), {
      title: { vi: 'Điểm', en: 'Score' },
      about: {
        vi: 'Từ 0 đến 1; chỉ để xếp thứ tự, không phải xác suất đo được.',
        en: 'From 0 to 1; it ranks, and is no measured probability.',
      },
    }),
    grade: field(DuplicateGrade.schema, {
      title: { vi: 'Mức', en: 'Grade' },
      about: { vi: 'Người có chuyên môn quyết định có gộp hay không.', en: 'Whether to merge is decided by a person.' },
    }),
    reasons: field(z.array(MatchReason).max(30), {
      title: { vi: 'Dấu hiệu', en: 'Reasons' },
      about: { vi: 'Nặng nhất đứng trước.', en: 'The weightiest first.' },
    }),
  }),
  {
    id: 'MatchedBeneficiary',
    title: { vi: 'Bản ghi có thể trùng', en: 'Matched beneficiary' },
    about: { vi: 'Một bản ghi có thể nói về cùng một người.', en: 'One record that may tell of the same person.' },
  },
)

/** Answer of `match`. */
export const BeneficiaryMatches = named(
  z.strictObject({
    items: field(z.array(MatchedBeneficiary).max(20), {
      title: { vi: 'Các bản ghi', en: 'Records' },
      about: { vi: 'Nhiều nhất 20, điểm cao đứng trước.', en: 'At most 20, the highest score first.' },
    }),
  }),
  {
    id: 'BeneficiaryMatches',
    title: { vi: 'Kết quả tìm trùng', en: 'Matches' },
    about: { vi: 'Những bản ghi có thể trùng trong phạm vi được thấy.', en: 'Likely duplicates among what the caller may see.' },
  },
)
export interface BeneficiaryMatches extends z.output<typeof BeneficiaryMatches> {}

/** The question for likely duplicates. */
export const matchBeneficiary = defineQuestion<BeneficiaryMatch, BeneficiaryMatches, 'collection'>({
  asks: 'collection',
  title: { vi: 'Tìm bản ghi trùng', en: 'Find likely duplicates' },
  about: {
    vi: 'Chỉ tìm trong những bản ghi bên gọi được thấy; gửi bằng POST, không bao giờ nằm trong địa chỉ; được ghi nhật ký như tìm kiếm.',
    en: 'Among the records that the caller may see; posted, so that it stands in no URL; audited like a search.',
  },
  input: BeneficiaryMatch,
  output: BeneficiaryMatches,
  rules: [matchNeedsMore],
})
