import { defineCodeList } from '../code-list.ts'

/** Why somebody opens the record of a person in an emergency. */
export const EmergencyReason = defineCodeList({
  id: 'EmergencyReason',
  title: { vi: 'Lý do truy cập khẩn cấp', en: 'Reason of an emergency access' },
  source: 'Luật 91/2025/QH15 Điều 19; NĐ 56/2017/NĐ-CP Điều 26',
  codes: {
    'medical-emergency': { vi: 'Cấp cứu y tế', en: 'Medical emergency' },
    'child-in-danger': { vi: 'Trẻ em đang gặp nguy hiểm', en: 'A child in danger' },
    'violence-now': { vi: 'Bạo lực đang xảy ra hoặc sắp xảy ra', en: 'Violence that happens or is about to' },
    'risk-of-suicide': { vi: 'Nguy cơ tự sát, tự gây thương tích', en: 'Risk of suicide or self-harm' },
    'missing-person': { vi: 'Người mất tích, đi lạc', en: 'A missing or lost person' },
    disaster: { vi: 'Thiên tai, thảm họa', en: 'Disaster' },
  },
})
