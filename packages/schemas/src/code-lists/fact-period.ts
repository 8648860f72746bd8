import { defineCodeList } from '../code-list.ts'

/** How what is counted has to lie to the period of a report. */
export const FactPeriod = defineCodeList({
  id: 'FactPeriod',
  title: { vi: 'Tính theo kỳ', en: 'Way of the period' },
  source: 'Cầu Nối, chương IND',
  codes: {
    overlaps: { vi: 'Có ngày nào đó trong kỳ', en: 'On some day of the period' },
    'starts-in': { vi: 'Bắt đầu trong kỳ', en: 'Starts in the period' },
    'at-end': { vi: 'Còn vào ngày cuối kỳ', en: 'On the last day of the period' },
    'until-end': { vi: 'Đã bắt đầu, tính đến ngày cuối kỳ', en: 'Begun by the last day of the period' },
  },
})
