import { defineCodeList } from '../code-list.ts'

/** What the commune found of a household's poverty in one year. */
export const PovertyStatus = defineCodeList({
  id: 'PovertyStatus',
  title: { vi: 'Phân loại hộ nghèo', en: 'Poverty status' },
  source: 'NĐ 07/2021/NĐ-CP Điều 3; NĐ 351/2025/NĐ-CP',
  codes: {
    poor: { vi: 'Hộ nghèo', en: 'Poor' },
    'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor' },
    'newly-escaped': { vi: 'Hộ mới thoát nghèo', en: 'Newly out of poverty' },
    average: { vi: 'Hộ có mức sống trung bình', en: 'Average standard of living' },
    none: { vi: 'Không thuộc diện nào', en: 'None of these' },
  },
})
