import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** Level at which a person is taught now. */
export const SchoolLevel = defineCodeList({
  id: 'SchoolLevel',
  title: { vi: 'Cấp học', en: 'School level' },
  source: 'Luật Giáo dục 43/2019/QH14',
  open: UnlistedCode,
  codes: {
    nursery: { vi: 'Nhà trẻ', en: 'Nursery' },
    kindergarten: { vi: 'Mẫu giáo', en: 'Kindergarten' },
    primary: { vi: 'Tiểu học', en: 'Primary school' },
    'lower-secondary': { vi: 'Trung học cơ sở', en: 'Lower secondary school' },
    'upper-secondary': { vi: 'Trung học phổ thông', en: 'Upper secondary school' },
    'vocational-secondary': { vi: 'Trung học nghề', en: 'Vocational secondary school', source: 'TT 46/2026/TT-BGDĐT' },
    continuing: { vi: 'Giáo dục thường xuyên', en: 'Continuing education' },
    vocational: { vi: 'Giáo dục nghề nghiệp', en: 'Vocational education' },
    college: { vi: 'Cao đẳng', en: 'College' },
    university: { vi: 'Đại học', en: 'University' },
    postgraduate: { vi: 'Sau đại học', en: 'Postgraduate' },
    special: { vi: 'Giáo dục chuyên biệt', en: 'Special education' },
  },
})
