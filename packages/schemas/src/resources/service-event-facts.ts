import type { FactDeclarations } from '../fact.ts'

/** What a delivered service counts for. */
export const serviceEventFacts: FactDeclarations = {
  'service-event': {
    title: { vi: 'Dịch vụ đã cung cấp', en: 'Delivered service' },
    about: {
      vi: 'Mỗi lần cung cấp dịch vụ, vào ngày cung cấp; với nhóm và cộng đồng có số người.',
      en: 'Every delivery of a service, on its day; of groups and communities with a head count.',
    },
    subject: ['beneficiaryId', 'caseId'],
    on: 'deliveredOn',
    heads: 'headCount',
    dimensions: { service: 'service', setting: 'setting', channel: 'channel', clientKind: 'clientKind', outcome: 'outcome' },
    unless: [{ path: 'status', values: ['entered-in-error'] }],
  },
}
