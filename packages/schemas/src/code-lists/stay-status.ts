import { defineCodeList } from '../code-list.ts'

/** Where a stay in residential care stands. */
export const StayStatus = defineCodeList({
  id: 'StayStatus',
  title: { vi: 'Trạng thái lưu trú', en: 'Stay status' },
  source: 'NĐ 20/2021/NĐ-CP Điều 28–30',
  codes: {
    admitted: { vi: 'Đang ở cơ sở', en: 'Admitted' },
    ended: { vi: 'Đã kết thúc', en: 'Ended' },
    'entered-in-error': { vi: 'Ghi nhầm', en: 'Entered in error' },
  },
})
