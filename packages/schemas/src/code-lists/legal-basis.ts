import { defineCodeList } from '../code-list.ts'

/** What permits a disclosure where there is no consent. */
export const LegalBasis = defineCodeList({
  id: 'LegalBasis',
  title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  source: 'Luật 91/2025/QH15 Điều 19; NĐ 56/2017/NĐ-CP Điều 25',
  codes: {
    'vital-interest': {
      vi: 'Bảo vệ tính mạng, sức khỏe, nhân phẩm trong tình huống cấp bách',
      en: 'Protection of life, health or dignity in urgency',
    },
    'emergency-state': { vi: 'Tình trạng khẩn cấp', en: 'State of emergency' },
    'crime-prevention': { vi: 'Phòng, chống tội phạm', en: 'Crime prevention' },
    'state-duty': { vi: 'Nhiệm vụ của cơ quan nhà nước theo luật', en: 'Statutory duty of a state agency' },
    'child-protection-report': { vi: 'Thông báo bảo vệ trẻ em', en: 'Child-protection report' },
    'domestic-violence-report': { vi: 'Báo tin bạo lực gia đình', en: 'Domestic-violence report' },
    agreement: { vi: 'Thỏa thuận với chủ thể dữ liệu', en: 'Agreement with the data subject' },
    'other-law': { vi: 'Luật khác', en: 'Another law' },
  },
})
