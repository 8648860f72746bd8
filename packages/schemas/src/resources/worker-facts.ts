import type { FactDeclarations } from '../fact.ts'

/** What a worker counts for. */
export const workerFacts: FactDeclarations = {
  identity: {
    title: { vi: 'Nhân thân', en: 'Identity' },
    about: { vi: 'Để một người làm việc ở nhiều nơi chỉ tính một lần.', en: 'So that who works in several places is counted once.' },
    identity: { identifiers: 'identifiers[]' },
  },
  worker: {
    title: { vi: 'Người làm công tác xã hội', en: 'Worker' },
    about: {
      vi: 'Từ ngày vào làm đến ngày thôi việc; số tiền là lương, phụ cấp mỗi tháng.',
      en: 'From the first to the last day of work; the amount is the pay per month.',
    },
    subject: 'id',
    from: 'from',
    to: 'to',
    amount: 'allowance.amount',
    place: 'commune',
    dimensions: { kind: 'kind', qualification: 'qualifications[].level', isSocialWork: 'qualifications[].isSocialWork', sex: 'sex' },
  },
}
