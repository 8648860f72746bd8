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
  about: {
    vi: 'Mã theo danh mục ICD-10 của Bộ Y tế: nhóm ba ký tự, có thể thêm phần chi tiết sau dấu chấm.',
    en: 'Code of the ICD-10 list of the Ministry of Health: three characters, and a finer part after the point.',
  },
  source: 'TT 06/2026/TT-BYT',
  example: 'G80.9',
  codeLabels: revealing,
})

/** A disease or a state of health, apart from the legal type of disability. */
export const Condition = named(
  z.strictObject({
    code: field(Icd10Code, {
      title: { vi: 'Mã ICD-10', en: 'ICD-10 code' },
      about: {
        vi: 'Mã bệnh do cơ sở y tế xác định; cơ sở khác chỉ chép lại từ giấy tờ.',
        en: 'Found by a health facility; others only copy it from its papers.',
      },
    }),
    name: field(z.string().min(1).max(300).optional(), {
      title: { vi: 'Tên bệnh', en: 'Name' },
      about: { vi: 'Tên bệnh như trên giấy ra viện hoặc sổ khám bệnh.', en: 'Name as on the discharge paper or in the health book.' },
      example: 'Bại não',
    }),
    onset: field(PartialDate.optional(), {
      title: { vi: 'Mắc từ', en: 'Onset' },
      about: { vi: 'Mắc bệnh từ khi nào, có thể chỉ biết năm.', en: 'When it began; the year may be all that is known.' },
    }),
    isCongenital: field(z.boolean().optional(), {
      title: { vi: 'Bẩm sinh', en: 'Congenital' },
      about: { vi: 'Bệnh có từ lúc mới sinh.', en: 'The disease was there at birth.' },
    }),
    treatment: field(z.string().max(1000).optional(), {
      title: { vi: 'Điều trị', en: 'Treatment' },
      about: {
        vi: 'Thuốc, nơi điều trị và lịch khám mà người chăm sóc cần biết.',
        en: 'Medicine, place and visits that a carer has to know of.',
      },
    }),
    endedOn: field(PartialDate.optional(), {
      title: { vi: 'Khỏi từ', en: 'Ended' },
      about: { vi: 'Ngày khỏi bệnh; bỏ trống khi còn bệnh.', en: 'When the person was well again; left out while it lasts.' },
    }),
  }),
  {
    id: 'Condition',
    title: { vi: 'Bệnh', en: 'Condition' },
    about: {
      vi: 'Một bệnh hoặc tình trạng sức khỏe; không thay cho dạng và mức độ khuyết tật.',
      en: 'One disease or state of health; it does not stand for type and level of disability.',
    },
    source: 'TT 06/2026/TT-BYT',
  },
)

/** The commune's certificate of a disability. */
export const DisabilityCertificate = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), {
      title: { vi: 'Số', en: 'Number' },
      about: { vi: 'Số hiệu trên giấy xác nhận.', en: 'The number on the certificate.' },
      example: '047/2026/XNKT',
    }),
    issuedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày cấp', en: 'Issued on' },
      about: { vi: 'Ngày ký giấy xác nhận.', en: 'The day on which it was signed.' },
    }),
    issuedBy: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Nơi cấp', en: 'Issued by' },
      about: {
        vi: 'Ủy ban nhân dân xã, phường, đặc khu đã cấp; ghi tên tại thời điểm cấp.',
        en: 'The commune that issued it, by its name at that time.',
      },
    }),
  }),
  {
    id: 'DisabilityCertificate',
    title: { vi: 'Giấy xác nhận khuyết tật', en: 'Disability certificate' },
    about: {
      vi: 'Giấy xác nhận khuyết tật do Ủy ban nhân dân cấp xã cấp theo kết luận của hội đồng.',
      en: 'The certificate that the commune issues on the finding of its disability council.',
    },
    source: 'TT 01/2019/TT-BLĐTBXH Mẫu 06',
  },
)

/** A disability of one type; a person may have several. */
export const Disability = named(
  z.strictObject({
    type: field(DisabilityType.schema, {
      title: { vi: 'Dạng khuyết tật', en: 'Type' },
      about: { vi: 'Một trong sáu dạng khuyết tật theo luật.', en: 'One of the six types of the law.' },
    }),
    level: field(DisabilityLevel.schema.optional(), {
      title: { vi: 'Mức độ', en: 'Level' },
      about: { vi: 'Bỏ trống khi hội đồng chưa xác định.', en: 'Left out until the council has determined it.' },
    }),
    since: field(PartialDate.optional(), {
      title: { vi: 'Từ', en: 'Since' },
      about: { vi: 'Khuyết tật từ khi nào, có thể chỉ biết năm.', en: 'Since when; the year may be all that is known.' },
    }),
    isCongenital: field(z.boolean().optional(), {
      title: { vi: 'Bẩm sinh', en: 'Congenital' },
      about: { vi: 'Khuyết tật có từ lúc mới sinh.', en: 'The disability was there at birth.' },
    }),
    cause: field(z.string().min(1).max(300).optional(), {
      title: { vi: 'Nguyên nhân', en: 'Cause' },
      about: { vi: 'Vì sao bị khuyết tật, ghi bằng lời.', en: 'What led to it, in words.' },
      example: 'Tai nạn lao động',
    }),
    certificate: field(DisabilityCertificate.optional(), {
      title: { vi: 'Giấy xác nhận', en: 'Certificate' },
      about: { vi: 'Giấy xác nhận đã cấp; bỏ trống khi chưa được xác định.', en: 'The certificate; left out where none was issued yet.' },
    }),
  }),
  {
    id: 'Disability',
    title: { vi: 'Khuyết tật', en: 'Disability' },
    about: {
      vi: 'Một dạng khuyết tật của một người; nhiều dạng thì nhiều mục.',
      en: 'A person’s disability of one type; several types make several entries.',
    },
    source: 'Luật Người khuyết tật 51/2010/QH12; TT 01/2019/TT-BLĐTBXH',
  },
)
