import type { FactDeclarations } from '../fact.ts'

/** What a support plan counts for. */
export const supportPlanFacts: FactDeclarations = {
  'support-plan': {
    title: { vi: 'Kế hoạch trợ giúp', en: 'Support plan' },
    about: { vi: 'Từ ngày bắt đầu đến ngày kết thúc kế hoạch.', en: 'From the first to the last day of the plan.' },
    subject: ['beneficiaryId', 'caseId'],
    from: 'startsOn',
    to: 'endsOn',
    dimensions: { status: 'status' },
  },
}
