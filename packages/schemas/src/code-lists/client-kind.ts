import { defineCodeList } from '../code-list.ts'

/** Who the client of a case is. */
export const ClientKind = defineCodeList({
  id: 'ClientKind',
  title: { vi: 'Loại đối tượng', en: 'Kind of client' },
  source: 'NĐ 110/2024/NĐ-CP',
  codes: {
    individual: { vi: 'Cá nhân', en: 'Individual' },
    group: { vi: 'Nhóm', en: 'Group' },
    family: { vi: 'Gia đình', en: 'Family' },
    community: { vi: 'Cộng đồng', en: 'Community' },
  },
})
