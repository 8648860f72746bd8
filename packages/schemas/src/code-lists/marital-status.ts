import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** Marital status of a person. */
export const MaritalStatus = defineCodeList({
  id: 'MaritalStatus',
  title: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
  source: 'QCVN 109:2017/BTTTT; TT 02/2020/TT-BLĐTBXH Mẫu 01',
  open: UnlistedCode,
  codes: {
    single: { vi: 'Chưa kết hôn', en: 'Single' },
    married: { vi: 'Đã kết hôn', en: 'Married' },
    cohabiting: { vi: 'Sống chung như vợ chồng', en: 'Cohabiting' },
    separated: { vi: 'Ly thân', en: 'Separated' },
    divorced: { vi: 'Ly hôn', en: 'Divorced' },
    widowed: { vi: 'Góa', en: 'Widowed' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
  },
})
