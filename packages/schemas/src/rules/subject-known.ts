import { defineRule } from '../rule.ts'

/** A request about somebody’s data, as far as this rule looks at it. */
export interface AboutSubject {
  readonly beneficiaryId?: string | undefined
  readonly subjectDescription?: string | undefined
}

/** A request says whose data it is about: by the record of the person, or in words where there is none. */
export const subjectKnown = defineRule<AboutSubject>({
  id: 'subject-known',
  title: { vi: 'Phải nêu dữ liệu của ai: bằng hồ sơ hoặc bằng lời', en: 'It is told whose data it is about, by record or in words' },
  source: 'Luật 91/2025/QH15 Điều 4',
  reads: ['beneficiaryId', 'subjectDescription'],
  check: ({ beneficiaryId, subjectDescription }) =>
    beneficiaryId === undefined && subjectDescription === undefined ? [{ pointer: '/beneficiaryId', code: 'subject-missing' }] : [],
})
