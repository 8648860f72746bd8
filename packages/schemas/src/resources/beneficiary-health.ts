import { z } from 'zod'
import { DisabilityLevel } from '../code-lists/disability-level.ts'
import { DisabilityType } from '../code-lists/disability-type.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { field, named } from '../registry.ts'

const hiv = ['hiv']
const psychiatric = ['psychiatric']
const substance = ['substance']
const sexualViolence = ['sexual-violence']
const abuse = ['child-abuse', 'domestic-violence']

/** Chapters and codes of ICD-10 that reveal what is shown only to who needs to know. */
const revealing: Readonly<Record<string, readonly string[]>> = {
  'B20*': hiv,
  'B21*': hiv,
  'B22*': hiv,
  'B23*': hiv,
  'B24*': hiv,
  'O98.7*': hiv,
  'R75*': hiv,
  'Z20.6*': hiv,
  'Z21*': hiv,
  'Z71.7*': hiv,
  'F*': psychiatric,
  'Z86.5*': psychiatric,
  'F1*': substance,
  'Z50.2*': substance,
  'Z50.3*': substance,
  'Z71.4*': substance,
  'Z71.5*': substance,
  'Z72.2*': substance,
  'Z86.4*': substance,
  'T74*': abuse,
  'T74.2*': sexualViolence,
  'Y05*': sexualViolence,
  'Z04.4*': sexualViolence,
  'Y06*': abuse,
  'Y07*': abuse,
  'Z61.4*': ['child-abuse', 'sexual-violence'],
  'Z61.5*': ['child-abuse', 'sexual-violence'],
  'Z61.6*': ['child-abuse'],
}

/** A code of the national list of ICD-10: a category, or a finer code after the point. */
export const Icd10Code = named(z.string().regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?[†*]?$/), {
  id: 'Icd10Code',
  title: { vi: 'Mã bệnh ICD-10', en: 'ICD-10 code' },
  source: 'TT 06/2026/TT-BYT',
  example: 'G80.9',
  codeLabels: revealing,
})

/** A disease or a state of health, apart from the legal type of disability. */
export const Condition = named(
  z.strictObject({
    code: field(Icd10Code, { title: { vi: 'Mã ICD-10', en: 'ICD-10 code' } }),
    name: field(z.string().min(1).max(300).optional(), { title: { vi: 'Tên bệnh', en: 'Name' }, example: 'Bại não' }),
    onset: field(PartialDate.optional(), { title: { vi: 'Mắc từ', en: 'Onset' } }),
    isCongenital: field(z.boolean().optional(), { title: { vi: 'Bẩm sinh', en: 'Congenital' } }),
    treatment: field(z.string().max(1000).optional(), { title: { vi: 'Điều trị', en: 'Treatment' } }),
    endedOn: field(PartialDate.optional(), { title: { vi: 'Khỏi từ', en: 'Ended' } }),
  }),
  { id: 'Condition', title: { vi: 'Bệnh', en: 'Condition' }, source: 'TT 06/2026/TT-BYT' },
)

/** The commune's certificate of a disability. */
export const DisabilityCertificate = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), { title: { vi: 'Số', en: 'Number' }, example: '047/2026/XNKT' }),
    issuedOn: field(LocalDate.optional(), { title: { vi: 'Ngày cấp', en: 'Issued on' } }),
    issuedBy: field(z.string().min(1).max(200).optional(), { title: { vi: 'Nơi cấp', en: 'Issued by' } }),
  }),
  {
    id: 'DisabilityCertificate',
    title: { vi: 'Giấy xác nhận khuyết tật', en: 'Disability certificate' },
    source: 'TT 01/2019/TT-BLĐTBXH Mẫu 06',
  },
)

/** A disability of one type; a person may have several. */
export const Disability = named(
  z.strictObject({
    type: field(DisabilityType.schema, { title: { vi: 'Dạng khuyết tật', en: 'Type' } }),
    level: field(DisabilityLevel.schema.optional(), {
      title: { vi: 'Mức độ', en: 'Level' },
      about: { vi: 'Bỏ trống khi hội đồng chưa xác định.', en: 'Left out until the council has determined it.' },
    }),
    since: field(PartialDate.optional(), { title: { vi: 'Từ', en: 'Since' } }),
    isCongenital: field(z.boolean().optional(), { title: { vi: 'Bẩm sinh', en: 'Congenital' } }),
    cause: field(z.string().min(1).max(300).optional(), { title: { vi: 'Nguyên nhân', en: 'Cause' }, example: 'Tai nạn lao động' }),
    certificate: field(DisabilityCertificate.optional(), { title: { vi: 'Giấy xác nhận', en: 'Certificate' } }),
  }),
  { id: 'Disability', title: { vi: 'Khuyết tật', en: 'Disability' }, source: 'Luật Người khuyết tật 51/2010/QH12; TT 01/2019/TT-BLĐTBXH' },
)
