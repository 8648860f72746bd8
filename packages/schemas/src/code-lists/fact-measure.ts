import { defineCodeList } from '../code-list.ts'

/** What a figure counts or sums. */
export const FactMeasure = defineCodeList({
  id: 'FactMeasure',
  title: { vi: 'Cách đếm', en: 'Measure' },
  source: 'Cầu Nối, chương IND',
  codes: {
    records: { vi: 'Số lượt, số bản ghi', en: 'Records' },
    people: { vi: 'Số người, mỗi người một lần', en: 'People, each once' },
    clients: { vi: 'Số người, và mỗi lượt không nêu tên ai', en: 'People, and each record that names nobody' },
    facilities: { vi: 'Số cơ sở', en: 'Facilities' },
    communes: { vi: 'Số xã, phường, đặc khu', en: 'Communes' },
    amount: { vi: 'Tổng số tiền (đồng)', en: 'Sum of money (VND)' },
    heads: { vi: 'Tổng số người tham gia', en: 'Sum of head counts' },
  },
})
