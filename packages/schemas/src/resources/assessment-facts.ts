import type { FactDeclarations } from '../fact.ts'

/** What an assessment counts for. */
export const assessmentFacts: FactDeclarations = {
  assessment: {
    title: { vi: 'Đánh giá nhu cầu', en: 'Assessment' },
    about: { vi: 'Mỗi lần đánh giá, vào ngày đánh giá.', en: 'Every assessment, on its day.' },
    subject: ['beneficiaryId', 'caseId'],
    on: 'assessedOn',
    dimensions: { kind: 'kind', riskLevel: 'riskLevel', classification: 'classification', careModality: 'careModalities[]' },
  },
}
