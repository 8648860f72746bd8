import { defineCodeList } from '../code-list.ts'

/** How soon a case or a referral has to be answered. */
export const Urgency = defineCodeList({
  id: 'Urgency',
  title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' },
  source: 'NĐ 56/2017/NĐ-CP Điều 26–32; TT 02/2020/TT-BLĐTBXH',
  codes: {
    routine: { vi: 'Thường', en: 'Routine' },
    urgent: { vi: 'Gấp', en: 'Urgent' },
    emergency: { vi: 'Khẩn cấp', en: 'Emergency' },
  },
})
