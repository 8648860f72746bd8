import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** Highest level of education that a person completed. */
export const EducationLevel = defineCodeList({
  id: 'EducationLevel',
  title: { vi: 'Trình độ học vấn', en: 'Education level' },
  source: 'QĐ 1981/QĐ-TTg; TT 02/2020/TT-BLĐTBXH Mẫu 01',
  open: UnlistedCode,
  codes: {
    none: { vi: 'Chưa đi học', en: 'Never went to school' },
    preschool: { vi: 'Mầm non', en: 'Pre-school' },
    'below-primary': { vi: 'Chưa học hết tiểu học', en: 'Primary not completed' },
    primary: { vi: 'Tiểu học', en: 'Primary' },
    'lower-secondary': { vi: 'Trung học cơ sở', en: 'Lower secondary' },
    'upper-secondary': { vi: 'Trung học phổ thông', en: 'Upper secondary' },
    'elementary-vocational': { vi: 'Sơ cấp', en: 'Elementary vocational' },
    'intermediate-vocational': { vi: 'Trung cấp', en: 'Intermediate vocational' },
    college: { vi: 'Cao đẳng', en: 'College' },
    university: { vi: 'Đại học', en: 'University' },
    master: { vi: 'Thạc sĩ', en: 'Master' },
    doctorate: { vi: 'Tiến sĩ', en: 'Doctorate' },
    special: { vi: 'Giáo dục chuyên biệt', en: 'Special education' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
  },
})
