import type { FactDeclarations } from '../fact.ts'

/** What a case counts for. */
export const caseFacts: FactDeclarations = {
  identity: {
    title: { vi: 'Nhân thân', en: 'Identity' },
    about: { vi: 'Người trong hồ sơ là đối tượng của hồ sơ.', en: 'The person behind a case is its client.' },
    identity: { sameAs: 'beneficiaryId' },
  },
  case: {
    title: { vi: 'Hồ sơ quản lý trường hợp', en: 'Case' },
    about: { vi: 'Từ ngày mở đến ngày kết thúc hồ sơ.', en: 'From the day on which the case was opened to that on which it ended.' },
    subject: 'beneficiaryId',
    from: 'openedOn',
    to: 'closure.closedOn',
    dimensions: {
      clientKind: 'clientKind',
      kind: 'kinds[]',
      source: 'source',
      urgency: 'urgency',
      setting: 'setting',
      phase: 'phase',
      closingReason: 'closure.reason',
    },
  },
}
