import { defineCodeList } from '../code-list.ts'

/** Whether a training or an outreach event counts: it stands as recorded, was not held, or should never have been recorded. */
export const ActivityStatus = defineCodeList({
  id: 'ActivityStatus',
  title: { vi: 'Trạng thái hoạt động', en: 'Status of an activity' },
  source: 'Cầu Nối',
  codes: {
    recorded: { vi: 'Đã ghi nhận', en: 'Recorded' },
    cancelled: { vi: 'Không tổ chức', en: 'Not held' },
    'entered-in-error': { vi: 'Ghi nhầm', en: 'Entered in error' },
  },
})
