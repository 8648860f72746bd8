import type { FactDeclarations } from '../fact.ts'

/** What the offer of a service counts for. */
export const serviceFacts: FactDeclarations = {
  'offered-service': {
    title: { vi: 'Dịch vụ được cung cấp', en: 'Service on offer' },
    about: {
      vi: 'Mỗi dịch vụ của cơ sở, từ ngày bắt đầu đến ngày chấm dứt.',
      en: 'Every service of a facility, from its first to its last day.',
    },
    facility: 'facilityId',
    from: 'from',
    to: 'ending.on',
    dimensions: { kind: 'kind', cost: 'cost.kind', status: 'status' },
  },
}
