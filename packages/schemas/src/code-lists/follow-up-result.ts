import { defineCodeList } from '../code-list.ts'

/** How somebody fares who has left residential care. */
export const FollowUpResult = defineCodeList({
  id: 'FollowUpResult',
  title: { vi: 'Kết quả theo dõi sau hồi gia', en: 'Result of a follow-up' },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
  codes: {
    stable: { vi: 'Ổn định, hòa nhập', en: 'Stable, integrated' },
    'needs-support': { vi: 'Cần hỗ trợ thêm', en: 'Needs more support' },
    'at-risk': { vi: 'Có nguy cơ', en: 'At risk' },
    readmitted: { vi: 'Đã trở lại cơ sở', en: 'Admitted again' },
    'not-reached': { vi: 'Không liên hệ được', en: 'Not reached' },
    died: { vi: 'Đã mất', en: 'Died' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
