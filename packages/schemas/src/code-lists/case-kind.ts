import { defineCodeList } from '../code-list.ts'

/** What a case is about; a case may be of several kinds. */
export const CaseKind = defineCodeList({
  id: 'CaseKind',
  title: { vi: 'Loại trường hợp', en: 'Kind of case' },
  source: 'NĐ 20/2021/NĐ-CP Điều 5, 18, 24; Luật Trẻ em 102/2016/QH13 Điều 10',
  codes: {
    'child-protection': { vi: 'Bảo vệ trẻ em', en: 'Child protection' },
    'domestic-violence': { vi: 'Bạo lực gia đình', en: 'Domestic violence', labels: ['domestic-violence'] },
    'emergency-protection': { vi: 'Bảo vệ khẩn cấp', en: 'Emergency protection' },
    disability: { vi: 'Khuyết tật', en: 'Disability', labels: ['disability'] },
    'mental-health': { vi: 'Sức khỏe tâm thần', en: 'Mental health', labels: ['psychiatric'] },
    'elder-care': { vi: 'Người cao tuổi', en: 'Elder care' },
    poverty: { vi: 'Hoàn cảnh khó khăn', en: 'Poverty' },
    health: { vi: 'Y tế', en: 'Health' },
    education: { vi: 'Giáo dục', en: 'Education' },
    justice: { vi: 'Tư pháp', en: 'Justice' },
    'substance-use': { vi: 'Sử dụng chất gây nghiện', en: 'Substance use', labels: ['substance'] },
    homelessness: { vi: 'Lang thang, cơ nhỡ', en: 'Homelessness' },
    bereavement: { vi: 'Mất người thân', en: 'Bereavement' },
    trafficking: { vi: 'Mua bán người', en: 'Trafficking', labels: ['trafficking'] },
    other: { vi: 'Khác', en: 'Other' },
  },
})
