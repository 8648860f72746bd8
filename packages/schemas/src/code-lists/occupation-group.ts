import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** Major groups of the national classification of occupations, by their number. */
export const OccupationGroup = defineCodeList({
  id: 'OccupationGroup',
  title: { vi: 'Nhóm nghề', en: 'Occupation group' },
  source: 'QĐ 34/2020/QĐ-TTg',
  open: UnlistedCode,
  codes: {
    '0': { vi: 'Lực lượng vũ trang', en: 'Armed forces' },
    '1': { vi: 'Lãnh đạo, quản lý', en: 'Leaders and managers' },
    '2': { vi: 'Nhà chuyên môn bậc cao', en: 'Professionals' },
    '3': { vi: 'Nhà chuyên môn bậc trung', en: 'Associate professionals' },
    '4': { vi: 'Nhân viên trợ lý văn phòng', en: 'Clerical support workers' },
    '5': { vi: 'Nhân viên dịch vụ và bán hàng', en: 'Service and sales workers' },
    '6': { vi: 'Lao động có kỹ năng trong nông nghiệp, lâm nghiệp và thủy sản', en: 'Skilled agricultural, forestry and fishery workers' },
    '7': { vi: 'Lao động thủ công và các nghề có liên quan', en: 'Craft and related trades workers' },
    '8': { vi: 'Thợ lắp ráp và vận hành máy móc, thiết bị', en: 'Plant and machine operators and assemblers' },
    '9': { vi: 'Lao động giản đơn', en: 'Elementary occupations' },
  },
})
