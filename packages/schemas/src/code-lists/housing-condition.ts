import { defineCodeList } from '../code-list.ts'

/** In what state a home is. */
export const HousingCondition = defineCodeList({
  id: 'HousingCondition',
  title: { vi: 'Tình trạng nhà ở', en: 'Condition of housing' },
  source: 'NĐ 335/2026/NĐ-CP Điều 12',
  codes: {
    sound: { vi: 'Còn tốt', en: 'Sound' },
    worn: { vi: 'Xuống cấp, cần sửa chữa', en: 'In need of repair' },
    'badly-damaged': { vi: 'Hư hỏng nặng', en: 'Badly damaged' },
    lost: { vi: 'Đổ, sập, trôi, cháy hoàn toàn', en: 'Collapsed, washed away or burnt down' },
  },
})
