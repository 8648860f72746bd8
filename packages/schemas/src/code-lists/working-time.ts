import { defineCodeList } from '../code-list.ts'

/** How much of the working week a worker gives. */
export const WorkingTime = defineCodeList({
  id: 'WorkingTime',
  title: { vi: 'Thời gian làm việc', en: 'Working time' },
  source: 'Bộ luật Lao động 45/2019/QH14',
  codes: {
    'full-time': { vi: 'Toàn thời gian', en: 'Full time' },
    'part-time': { vi: 'Bán thời gian', en: 'Part time' },
  },
})
