import { defineRule } from '../rule.ts'

/** A request about somebody’s data, as far as this rule looks at it. */
export interface AboutSubject {
  readonly beneficiaryId?: string | undefined
  readonly subjectDescription?: string | undefined
}

/** A request says whose data it is about: by the record of the person, or in words where there is none. */
export const subjectKnown = defineRule<AboutSubject>({
  id: 'subject-known',
  source: 'Luật 91/2025/QH15 Điều 4',
  reads: ['beneficiaryId', 'subjectDescription'],
  check: ({ beneficiaryId, subjectDescription }) =>
    beneficiaryId === undefined && subjectDescription === undefined ? [{ pointer: '/beneficiaryId', code: 'subject-missing' }] : [],
})
