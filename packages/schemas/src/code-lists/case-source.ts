import { defineCodeList } from '../code-list.ts'

/** How a case came to the facility. */
export const CaseSource = defineCodeList({
  id: 'CaseSource',
  title: { vi: 'Nguồn tiếp nhận', en: 'Case source' },
  source: 'TT 02/2020/TT-BLĐTBXH; NĐ 56/2017/NĐ-CP Điều 25',
  codes: {
    self: { vi: 'Đối tượng tự đến', en: 'Client came' },
    family: { vi: 'Gia đình, người thân', en: 'Family' },
    referral: { vi: 'Cơ sở khác chuyển gửi', en: 'Referral' },
    'commune-collaborator': { vi: 'Cộng tác viên cấp xã', en: 'Commune collaborator' },
    commune: { vi: 'UBND cấp xã', en: 'Commune office' },
    hospital: { vi: 'Cơ sở y tế', en: 'Health facility' },
    school: { vi: 'Nhà trường', en: 'School' },
    police: { vi: 'Công an', en: 'Police' },
    court: { vi: 'Tòa án', en: 'Court' },
    hotline: { vi: 'Đường dây nóng', en: 'Hotline' },
    outreach: { vi: 'Phát hiện tại cộng đồng', en: 'Outreach' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
