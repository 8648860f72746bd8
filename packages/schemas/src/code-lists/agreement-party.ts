import { defineCodeList } from '../code-list.ts'

/** Who agreed to a support plan. */
export const AgreementParty = defineCodeList({
  id: 'AgreementParty',
  title: { vi: 'Người đồng ý', en: 'Who agrees' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04, Điều 9',
  codes: {
    client: { vi: 'Đối tượng', en: 'The client' },
    guardian: { vi: 'Cha mẹ, người giám hộ', en: 'A parent or guardian' },
    family: { vi: 'Gia đình', en: 'The family' },
    none: { vi: 'Chưa lấy được ý kiến', en: 'Nobody could be asked' },
  },
})
