import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** What an address is to a person or a facility. */
export const AddressKind = defineCodeList({
  id: 'AddressKind',
  title: { vi: 'Loại địa chỉ', en: 'Kind of address' },
  source: 'Luật Cư trú 68/2020/QH14',
  open: UnlistedCode,
  codes: {
    permanent: { vi: 'Thường trú', en: 'Permanent residence' },
    current: { vi: 'Nơi ở hiện tại', en: 'Current residence' },
    temporary: { vi: 'Tạm trú', en: 'Temporary residence' },
    hometown: { vi: 'Quê quán', en: 'Home town' },
    office: { vi: 'Trụ sở', en: 'Office' },
  },
})
