import { defineCodeList } from '../code-list.ts'

/** Classes of personal data that a consent names and a referral discloses. */
export const DataClass = defineCodeList({
  id: 'DataClass',
  title: { vi: 'Nhóm dữ liệu', en: 'Data class' },
  source: 'NĐ 356/2025/NĐ-CP Điều 3, 4',
  codes: {
    identity: { vi: 'Nhân thân cơ bản', en: 'Basic identity' },
    identifiers: { vi: 'Giấy tờ định danh', en: 'Identifiers' },
    contact: { vi: 'Liên lạc', en: 'Contact' },
    address: { vi: 'Nơi ở', en: 'Address' },
    origin: { vi: 'Dân tộc, quốc tịch', en: 'Origin' },
    education: { vi: 'Học tập', en: 'Education' },
    livelihood: { vi: 'Việc làm, thu nhập', en: 'Livelihood' },
    health: { vi: 'Sức khỏe, khuyết tật', en: 'Health and disability' },
    family: { vi: 'Gia đình, người chăm sóc', en: 'Family and carers' },
    situation: { vi: 'Hoàn cảnh', en: 'Situation' },
    payment: { vi: 'Tài khoản nhận tiền', en: 'Payment account' },
  },
})
