import { defineCodeList } from '../code-list.ts'

/** Where a programme stands. */
export const ProgrammeStatus = defineCodeList({
  id: 'ProgrammeStatus',
  title: { vi: 'Trạng thái chương trình', en: 'Status of a programme' },
  source: 'Cầu Nối',
  codes: {
    planned: { vi: 'Đã lập kế hoạch', en: 'Planned' },
    running: { vi: 'Đang thực hiện', en: 'Running' },
    ended: { vi: 'Đã kết thúc', en: 'Ended' },
    cancelled: { vi: 'Không thực hiện', en: 'Cancelled' },
  },
})
