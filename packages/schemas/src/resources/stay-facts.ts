import type { FactDeclarations } from '../fact.ts'

/** What a stay counts for. */
export const stayFacts: FactDeclarations = {
  stay: {
    title: { vi: 'Lượt lưu trú', en: 'Stay' },
    about: { vi: 'Từ ngày tiếp nhận vào cơ sở đến ngày kết thúc.', en: 'From the day of admission to that of its end.' },
    subject: 'beneficiaryId',
    from: 'admittedOn',
    to: 'ending.endedOn',
    dimensions: { kind: 'kind', emergencyGroup: 'emergencyGroup', placeKind: 'place.kind', status: 'status', endReason: 'ending.reason' },
    unless: [{ path: 'status', values: ['entered-in-error'] }],
  },
}
