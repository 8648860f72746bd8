import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** By what right a household lives where it lives. */
export const HousingTenure = defineCodeList({
  id: 'HousingTenure',
  title: { vi: 'Hình thức sở hữu nhà ở', en: 'Tenure of housing' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  open: UnlistedCode,
  codes: {
    owned: { vi: 'Nhà riêng', en: 'Own home' },
    rented: { vi: 'Nhà thuê, nhà trọ', en: 'Rented' },
    borrowed: { vi: 'Ở nhờ', en: 'Lent by others' },
    public: { vi: 'Nhà của Nhà nước, tập thể', en: 'Public housing' },
    none: { vi: 'Không có chỗ ở ổn định', en: 'No fixed place' },
  },
})
