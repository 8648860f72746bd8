import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** What binds a worker to the place of work. */
export const ContractBasis = defineCodeList({
  id: 'ContractBasis',
  title: { vi: 'Hình thức làm việc', en: 'Contract basis' },
  source: 'NĐ 110/2024/NĐ-CP Điều 7; Bộ luật Lao động 45/2019/QH14',
  open: UnlistedCode,
  codes: {
    payroll: { vi: 'Trong biên chế', en: 'On the state payroll' },
    'indefinite-contract': { vi: 'Hợp đồng không xác định thời hạn', en: 'Contract without an end' },
    'fixed-term-contract': { vi: 'Hợp đồng xác định thời hạn', en: 'Fixed-term contract' },
    'service-contract': { vi: 'Hợp đồng khoán việc, dịch vụ', en: 'Contract for services' },
    concurrent: { vi: 'Kiêm nhiệm', en: 'Beside another duty' },
    volunteer: { vi: 'Tình nguyện', en: 'Volunteer' },
  },
})
