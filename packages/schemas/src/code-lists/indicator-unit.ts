import { defineCodeList } from '../code-list.ts'

/** What the value of an indicator is counted in. */
export const IndicatorUnit = defineCodeList({
  id: 'IndicatorUnit',
  title: { vi: 'Đơn vị tính', en: 'Unit of an indicator' },
  source: 'Cầu Nối, chương IND',
  codes: {
    people: { vi: 'người', en: 'people' },
    children: { vi: 'em', en: 'children' },
    cases: { vi: 'trường hợp', en: 'cases' },
    times: { vi: 'lượt', en: 'times' },
    sessions: { vi: 'buổi', en: 'sessions' },
    models: { vi: 'mô hình', en: 'models' },
    facilities: { vi: 'cơ sở', en: 'facilities' },
    communes: { vi: 'xã, phường, đặc khu', en: 'communes' },
    vnd: { vi: 'đồng', en: 'VND' },
    percent: { vi: '%', en: '%' },
  },
})
