import { defineCodeList } from '../code-list.ts'

/** Who runs a facility. */
export const Ownership = defineCodeList({
  id: 'Ownership',
  title: { vi: 'Loại hình', en: 'Ownership' },
  source: 'NĐ 103/2017/NĐ-CP',
  codes: {
    public: { vi: 'Công lập', en: 'Public' },
    'non-public': { vi: 'Ngoài công lập', en: 'Non-public' },
  },
})
