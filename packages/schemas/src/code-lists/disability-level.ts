import { defineCodeList } from '../code-list.ts'

/** The three legal levels of disability. */
export const DisabilityLevel = defineCodeList({
  id: 'DisabilityLevel',
  title: { vi: 'Mức độ khuyết tật', en: 'Level of disability' },
  source: 'Luật Người khuyết tật 51/2010/QH12 Điều 3',
  codes: {
    'extremely-severe': { vi: 'Đặc biệt nặng', en: 'Extremely severe' },
    severe: { vi: 'Nặng', en: 'Severe' },
    mild: { vi: 'Nhẹ', en: 'Mild' },
  },
})
