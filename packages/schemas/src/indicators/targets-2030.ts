import { medicalKinds, serviceKinds, socialAssistanceKinds } from './facility-groups.ts'
import type { StandardIndicator } from './standard-indicator.ts'

const source = 'QĐ 112/QĐ-TTg ngày 22/01/2021; kế hoạch của tỉnh'
const reports = ['targets-2030']
const atEnd = 'at-end' as const

const facilities = (kinds: readonly string[]) =>
  ({ fact: 'facility', period: atEnd, where: [{ dimension: 'kind', values: [...kinds] }] }) as const

const ofGroup = (dimension: string, ...values: readonly string[]) => ({ dimension, values: [...values] })
const member = { fact: 'child-group', period: 'overlaps' as const, same: 'person' as const }

/** Children whom the programme names: orphaned, abandoned, with HIV, with a severe disability, hit by disaster or epidemic. */
const namedChildren = {
  anyOf: [
    { ...member, where: [ofGroup('group', 'orphan', 'abandoned', 'hiv')] },
    { ...member, where: [ofGroup('group', 'disabled'), ofGroup('disabilityLevel', 'extremely-severe', 'severe')] },
    { ...member, where: [ofGroup('subGroup', 'disability-extremely-severe', 'disability-severe')] },
    { ...member, fact: 'child-situation', where: [ofGroup('situation', 'orphan', 'abandoned', 'hiv', 'disaster', 'epidemic')] },
  ],
}
const people = { fact: 'beneficiary', period: 'overlaps' as const, measure: 'people' as const }
const residents = { fact: 'stay', period: atEnd, measure: 'people' as const }
const medical = { period: 'until-end' as const, where: [{ dimension: 'kind', values: [...medicalKinds] }], measure: 'heads' as const }

/** The seven targets for 2030. */
export const targetIndicators: readonly StandardIndicator[] = [
  {
    code: 'communes-staffed',
    title: { vi: 'Xã, phường, đặc khu có người làm công tác xã hội', en: 'Communes with a social worker' },
    about: {
      vi: 'Có ít nhất một người làm công tác xã hội hoặc cộng tác viên hưởng không dưới mức lương cơ sở.',
      en: 'With at least one worker or collaborator who is paid no less than the base salary.',
    },
    unit: 'percent',
    numerator: { fact: 'worker', period: atEnd, amountAtLeastReference: 'base-salary', measure: 'communes' },
    denominatorReference: 'communes',
    needs: ['amount'],
    source,
    reports,
  },
  {
    code: 'facilities-with-qualified-staff',
    title: { vi: 'Cơ sở trợ giúp xã hội có nhân viên chuyên ngành', en: 'Social-assistance facilities with qualified staff' },
    about: { vi: 'Có ít nhất một người được đào tạo công tác xã hội.', en: 'With at least one worker who is trained in social work.' },
    unit: 'percent',
    numerator: {
      ...facilities(socialAssistanceKinds),
      where: [{ dimension: 'kind', values: [...socialAssistanceKinds] }],
      links: [{ anyOf: [{ fact: 'worker', period: atEnd, where: [{ dimension: 'isSocialWork', values: ['true'] }], same: 'facility' }] }],
      measure: 'facilities',
    },
    denominator: {
      ...facilities(socialAssistanceKinds),
      where: [{ dimension: 'kind', values: [...socialAssistanceKinds] }],
      measure: 'facilities',
    },
    source,
    reports,
  },
  {
    code: 'facilities-with-service',
    title: { vi: 'Cơ sở cung cấp dịch vụ công tác xã hội', en: 'Facilities that provide social-work services' },
    about: {
      vi: 'Cơ sở y tế, giáo dục, trợ giúp xã hội và liên quan có cung cấp dịch vụ công tác xã hội.',
      en: 'Medical, education, social-assistance and related facilities that say that they provide social work.',
    },
    unit: 'percent',
    numerator: {
      fact: 'facility',
      period: atEnd,
      where: [
        { dimension: 'kind', values: [...serviceKinds] },
        { dimension: 'providesSocialWork', values: ['true'] },
      ],
      measure: 'facilities',
    },
    denominator: { fact: 'facility', period: atEnd, where: [{ dimension: 'kind', values: [...serviceKinds] }], measure: 'facilities' },
    source,
    reports,
  },
  {
    code: 'children-reached',
    title: { vi: 'Trẻ em có hoàn cảnh đặc biệt được tiếp cận dịch vụ', en: 'Children in special circumstances reached' },
    about: {
      vi: 'Trẻ mồ côi, bị bỏ rơi, nhiễm HIV/AIDS, khuyết tật nặng, bị ảnh hưởng thiên tai, dịch bệnh có dịch vụ hoặc hồ sơ đang mở trong kỳ.',
      en: 'Children who are orphaned, abandoned, severely disabled, with HIV or hit by disaster or epidemic and have a service or an open case in the period.',
    },
    unit: 'percent',
    numerator: {
      ...people,
      links: [
        namedChildren,
        {
          anyOf: [
            { fact: 'service-event', period: 'starts-in', same: 'person' },
            { fact: 'case', period: 'overlaps', same: 'person' },
          ],
        },
      ],
    },
    denominator: { ...people, links: [namedChildren] },
    labels: ['child-abuse', 'disability', 'hiv', 'sexual-violence', 'substance', 'trafficking'],
    source,
    reports,
  },
  {
    code: 'medical-staff-trained',
    title: { vi: 'Nhân viên cơ sở y tế được tập huấn công tác xã hội', en: 'Medical staff trained in social work' },
    about: {
      vi: 'Theo số nhân viên và số đã được tập huấn mà bệnh viện, trạm y tế tự khai.',
      en: 'By the staff, and the trained staff, that hospitals and health stations declare.',
    },
    unit: 'percent',
    numerator: { fact: 'facility-trained-staff', ...medical },
    denominator: { fact: 'facility-staff', ...medical },
    needs: ['heads'],
    source,
    reports,
  },
  {
    code: 'trained-under-plan',
    title: { vi: 'Người được đào tạo, bồi dưỡng theo kế hoạch', en: 'People trained under the yearly plan' },
    about: {
      vi: 'Số người học các khóa theo kế hoạch kết thúc trong kỳ; không kể tập huấn ngắn hạn.',
      en: 'Participants of trainings under the plan that ended in the period; short courses are another figure.',
    },
    unit: 'people',
    numerator: {
      fact: 'training',
      period: 'starts-in',
      where: [{ dimension: 'kind', values: ['planned'] }],
      measure: 'heads',
    },
    needs: ['heads'],
    source,
    reports: ['targets-2030', 'training-and-outreach'],
  },
  {
    code: 'residents-with-plan',
    title: { vi: 'Người lưu trú được đánh giá, phân loại và có kế hoạch', en: 'Residents assessed, classified and with a plan' },
    about: {
      vi: 'Người đang lưu trú vào ngày cuối kỳ có đủ đánh giá, phân loại và kế hoạch đã duyệt.',
      en: 'People in residential care on the last day who have an assessment, a classification and an approved plan.',
    },
    unit: 'percent',
    numerator: {
      ...residents,
      links: [
        { anyOf: [{ fact: 'assessment', period: 'until-end', same: 'person' }] },
        { anyOf: [{ fact: 'assessment', period: 'until-end', where: [{ dimension: 'classification' }], same: 'person' }] },
        {
          anyOf: [
            {
              fact: 'support-plan',
              period: 'until-end',
              where: [{ dimension: 'status', values: ['approved', 'active', 'completed'] }],
              same: 'person',
            },
          ],
        },
      ],
    },
    denominator: residents,
    source: 'TT 02/2020/TT-BLĐTBXH',
    reports,
  },
]
