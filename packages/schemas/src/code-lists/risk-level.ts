import { defineCodeList } from '../code-list.ts'

/** How great the danger to the client is. */
export const RiskLevel = defineCodeList({
  id: 'RiskLevel',
  title: { vi: 'Mức độ nguy cơ', en: 'Level of risk' },
  source: 'NĐ 56/2017/NĐ-CP Mẫu 02',
  codes: {
    low: { vi: 'Thấp', en: 'Low' },
    medium: { vi: 'Trung bình', en: 'Medium' },
    high: { vi: 'Cao', en: 'High' },
    emergency: { vi: 'Khẩn cấp, cần can thiệp ngay', en: 'Emergency, act at once' },
  },
})
