import type { FactDeclarations } from '../fact.ts'

/** A merged duplicate counts for nothing: its records count for the survivor. */
const unless = [{ path: 'status', values: ['merged'] }]

/** What the record of a person counts for. */
export const beneficiaryFacts: FactDeclarations = {
  identity: {
    title: { vi: 'Nhân thân', en: 'Identity' },
    about: {
      vi: 'Để một người có hồ sơ ở nhiều cơ sở chỉ tính một lần; số định danh chỉ được giữ dưới dạng mã băm có khóa.',
      en: 'So that who is known at several facilities is counted once; of a personal number only a keyed hash is kept.',
    },
    identity: { sameAs: 'merge.survivorId', identifiers: 'identifiers[]' },
  },
  beneficiary: {
    title: { vi: 'Đối tượng', en: 'Beneficiary' },
    about: { vi: 'Mỗi người có hồ sơ, cho đến khi mất.', en: 'Every person on record, until death.' },
    subject: 'id',
    to: 'death.date.value',
    unless,
    dimensions: { sex: 'sex', situation: 'situations[].situation', disability: 'disabilities[].type' },
  },
  situation: {
    title: { vi: 'Hoàn cảnh', en: 'Situation' },
    about: { vi: 'Mỗi hoàn cảnh của một người, trong thời gian còn kéo dài.', en: 'Every situation of a person, for as long as it lasts.' },
    each: 'situations[]',
    subject: 'id',
    from: 'situations[].from.value',
    to: 'situations[].to.value',
    unless,
    dimensions: { situation: 'situations[].situation' },
  },
  'child-group': {
    title: { vi: 'Thuộc nhóm trẻ em có hoàn cảnh đặc biệt', en: 'Membership of a child group' },
    about: {
      vi: 'Mỗi nhóm trẻ em có hoàn cảnh đặc biệt mà một em thuộc về.',
      en: 'Every group of children in special circumstances that a child belongs to.',
    },
    each: 'childGroups[]',
    subject: 'id',
    from: 'childGroups[].from.value',
    to: 'childGroups[].to.value',
    unless,
    dimensions: {
      group: 'childGroups[].group',
      subGroup: 'childGroups[].subGroup',
      disabilityLevel: 'disabilities[].level',
    },
  },
  'child-situation': {
    title: { vi: 'Hoàn cảnh của trẻ em', en: 'Situation of a child' },
    about: {
      vi: 'Mỗi hoàn cảnh của một người chưa đủ 16 tuổi, tính đến trước sinh nhật thứ 16; chưa biết năm sinh thì không tính.',
      en: 'Every situation of a person below 16, up to the birthday; of whom no birth year is known it does not count.',
    },
    each: 'situations[]',
    subject: 'id',
    from: 'situations[].from.value',
    to: 'situations[].to.value',
    below: { age: 16, birthDate: 'birthDate.value' },
    unless,
    dimensions: { situation: 'situations[].situation' },
  },
}
