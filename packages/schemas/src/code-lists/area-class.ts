import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** Classes of the area in which a household lives; several may hold at once. */
export const AreaClass = defineCodeList({
  id: 'AreaClass',
  title: { vi: 'Phân loại địa bàn', en: 'Area class' },
  source: 'QĐ 33/2020/QĐ-TTg; NĐ 351/2025/NĐ-CP',
  open: UnlistedCode,
  codes: {
    urban: { vi: 'Thành thị', en: 'Urban' },
    rural: { vi: 'Nông thôn', en: 'Rural' },
    'region-1': { vi: 'Xã khu vực I', en: 'Commune of region I' },
    'region-2': { vi: 'Xã khu vực II', en: 'Commune of region II' },
    'region-3': { vi: 'Xã khu vực III', en: 'Commune of region III' },
    'most-disadvantaged-hamlet': { vi: 'Thôn đặc biệt khó khăn', en: 'Most disadvantaged hamlet' },
    'disadvantaged-coast': {
      vi: 'Xã đặc biệt khó khăn vùng bãi ngang ven biển, hải đảo',
      en: 'Most disadvantaged commune on the coast or an island',
    },
    island: { vi: 'Xã đảo, đặc khu đảo', en: 'Island' },
    border: { vi: 'Xã biên giới', en: 'Border commune' },
  },
})
