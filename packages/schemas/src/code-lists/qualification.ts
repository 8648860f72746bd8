import { defineCodeList } from '../code-list.ts'

/** Level of the training that a worker completed. */
export const Qualification = defineCodeList({
  id: 'Qualification',
  title: { vi: 'Trình độ đào tạo', en: 'Qualification' },
  source: 'NĐ 110/2024/NĐ-CP; QĐ 1982/QĐ-TTg',
  codes: {
    none: { vi: 'Chưa qua đào tạo', en: 'No training' },
    'short-course': { vi: 'Tập huấn, bồi dưỡng ngắn hạn', en: 'Short course' },
    elementary: { vi: 'Sơ cấp', en: 'Elementary' },
    intermediate: { vi: 'Trung cấp', en: 'Intermediate' },
    college: { vi: 'Cao đẳng', en: 'College' },
    university: { vi: 'Đại học', en: 'University' },
    master: { vi: 'Thạc sĩ', en: 'Master' },
    doctorate: { vi: 'Tiến sĩ', en: 'Doctorate' },
  },
})
