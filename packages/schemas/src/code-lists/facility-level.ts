import { defineCodeList } from '../code-list.ts'

/** Level of administration that a facility belongs to; the district level ended with June 2025. */
export const FacilityLevel = defineCodeList({
  id: 'FacilityLevel',
  title: { vi: 'Cấp của cơ sở', en: 'Level of a facility' },
  source: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
  codes: {
    central: { vi: 'Trung ương', en: 'Central' },
    province: { vi: 'Tỉnh, thành phố', en: 'Province' },
    district: { vi: 'Huyện', en: 'District', to: '2025-06-30' },
    commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
    none: { vi: 'Không thuộc cấp nào', en: 'None' },
  },
})
