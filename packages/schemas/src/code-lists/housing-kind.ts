import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** How a home is built. */
export const HousingKind = defineCodeList({
  id: 'HousingKind',
  title: { vi: 'Loại nhà ở', en: 'Kind of housing' },
  source: 'NĐ 07/2021/NĐ-CP Phụ lục',
  open: UnlistedCode,
  codes: {
    permanent: { vi: 'Nhà kiên cố', en: 'Permanent' },
    'semi-permanent': { vi: 'Nhà bán kiên cố', en: 'Semi-permanent' },
    'less-permanent': { vi: 'Nhà thiếu kiên cố', en: 'Less permanent' },
    simple: { vi: 'Nhà đơn sơ', en: 'Simple shelter' },
    boat: { vi: 'Ghe, thuyền, nhà bè', en: 'Boat or floating house' },
    none: { vi: 'Không có nhà ở', en: 'No home' },
  },
})
