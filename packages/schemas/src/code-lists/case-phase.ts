import { defineCodeList } from '../code-list.ts'

/** The five legal steps of case management, and where a case may rest. */
export const CasePhase = defineCodeList({
  id: 'CasePhase',
  title: { vi: 'Giai đoạn quản lý trường hợp', en: 'Case phase' },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 3–8',
  codes: {
    received: { vi: 'Tiếp nhận', en: 'Received' },
    assessing: { vi: 'Thu thập thông tin và đánh giá nhu cầu', en: 'Assessing' },
    planning: { vi: 'Xây dựng kế hoạch', en: 'Planning' },
    implementing: { vi: 'Thực hiện kế hoạch', en: 'Implementing' },
    monitoring: { vi: 'Theo dõi, rà soát, điều chỉnh', en: 'Monitoring' },
    suspended: { vi: 'Tạm dừng', en: 'Suspended' },
    closed: { vi: 'Đã kết thúc', en: 'Closed' },
  },
})
