import { defineCodeList } from '../code-list.ts'

/** What kind of help an assessment concludes that the client needs. */
export const ClientClassification = defineCodeList({
  id: 'ClientClassification',
  title: { vi: 'Phân loại đối tượng', en: 'Classification of a client' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 03; NĐ 103/2017/NĐ-CP Điều 7',
  codes: {
    'emergency-protection': { vi: 'Cần bảo vệ khẩn cấp', en: 'Needs emergency protection' },
    'facility-care': { vi: 'Cần chăm sóc tại cơ sở', en: 'Needs care in a facility' },
    'community-support': { vi: 'Trợ giúp tại cộng đồng', en: 'Support in the community' },
    'onward-referral': { vi: 'Chuyển đến cơ sở khác', en: 'To be referred elsewhere' },
    advice: { vi: 'Tư vấn, giới thiệu', en: 'Advice is enough' },
    'not-eligible': { vi: 'Không đủ điều kiện nhận dịch vụ', en: 'Not eligible' },
  },
})
