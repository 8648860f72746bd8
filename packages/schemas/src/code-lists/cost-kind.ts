import { defineCodeList } from '../code-list.ts'

/** Who pays for a service. */
export const CostKind = defineCodeList({
  id: 'CostKind',
  title: { vi: 'Cách chi trả dịch vụ', en: 'Kind of cost' },
  source: 'NĐ 103/2017/NĐ-CP; HSDS 3.1',
  codes: {
    free: { vi: 'Miễn phí', en: 'Free of charge' },
    fee: { vi: 'Người dùng trả phí', en: 'The client pays a fee' },
    covered: { vi: 'Có nguồn chi trả thay', en: 'Paid by another' },
    'partly-covered': { vi: 'Được chi trả một phần', en: 'Paid in part by another' },
    agreement: { vi: 'Theo hợp đồng, thỏa thuận', en: 'As agreed in a contract' },
  },
})
