import { defineCodeList } from '../code-list.ts'

/** What emergency relief is for. */
export const ReliefKind = defineCodeList({
  id: 'ReliefKind',
  title: { vi: 'Loại trợ giúp khẩn cấp', en: 'Kind of emergency relief' },
  source: 'NĐ 20/2021/NĐ-CP Điều 12–15; NĐ 335/2026/NĐ-CP Điều 12',
  codes: {
    rice: { vi: 'Hỗ trợ gạo cứu đói', en: 'Rice against hunger' },
    'essential-goods': { vi: 'Hỗ trợ nhu yếu phẩm thiết yếu', en: 'Essential goods' },
    'serious-injury': { vi: 'Hỗ trợ người bị thương nặng', en: 'Seriously injured person' },
    funeral: { vi: 'Hỗ trợ chi phí mai táng', en: 'Funeral of a victim' },
    'house-lost': { vi: 'Hỗ trợ làm lại nhà bị đổ, sập, trôi, cháy', en: 'House lost' },
    relocation: { vi: 'Hỗ trợ di dời nhà ở khẩn cấp', en: 'Urgent relocation' },
    'house-damaged': { vi: 'Hỗ trợ sửa nhà bị hư hỏng nặng', en: 'House badly damaged' },
    'foster-food': {
      vi: 'Tiền ăn khi được chăm sóc tạm thời tại hộ gia đình',
      en: 'Food in temporary care of a household',
      source: 'TT 02/2021/TT-BLĐTBXH Điều 3',
    },
    other: { vi: 'Khác', en: 'Other' },
  },
})
