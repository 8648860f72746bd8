import { defineCodeList } from '../code-list.ts'

/** How much support a need asks for. */
export const NeedLevel = defineCodeList({
  id: 'NeedLevel',
  title: { vi: 'Mức độ nhu cầu', en: 'Level of need' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 02',
  codes: {
    none: { vi: 'Không có nhu cầu', en: 'No need' },
    low: { vi: 'Thấp', en: 'Low' },
    medium: { vi: 'Trung bình', en: 'Medium' },
    high: { vi: 'Cao', en: 'High' },
  },
})
