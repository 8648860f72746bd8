import { defineCodeList } from '../code-list.ts'

/** What is done to a house with support. */
export const HousingWork = defineCodeList({
  id: 'HousingWork',
  title: { vi: 'Hình thức hỗ trợ nhà ở', en: 'Housing work' },
  source: 'NĐ 20/2021/NĐ-CP Điều 15; NĐ 335/2026/NĐ-CP Điều 12',
  codes: {
    build: { vi: 'Xây mới', en: 'New house' },
    rebuild: { vi: 'Làm lại nhà đã mất', en: 'Rebuilding a lost house' },
    repair: { vi: 'Sửa chữa', en: 'Repair' },
    relocate: { vi: 'Di dời', en: 'Relocation' },
  },
})
