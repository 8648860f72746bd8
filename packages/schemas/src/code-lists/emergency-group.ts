import { defineCodeList } from '../code-list.ts'

/** Who has a right to emergency protection. */
export const EmergencyGroup = defineCodeList({
  id: 'EmergencyGroup',
  title: { vi: 'Đối tượng cần bảo vệ khẩn cấp', en: 'Emergency-protection group' },
  source: 'NĐ 20/2021/NĐ-CP Điều 18(2), 24(2)',
  codes: {
    'domestic-violence': { vi: 'Nạn nhân bạo lực gia đình', en: 'Victim of domestic violence', labels: ['domestic-violence'] },
    'sexual-abuse': { vi: 'Nạn nhân bị xâm hại tình dục', en: 'Victim of sexual abuse', labels: ['sexual-violence'] },
    trafficking: { vi: 'Nạn nhân bị buôn bán', en: 'Victim of trafficking', labels: ['trafficking'] },
    'forced-labour': { vi: 'Nạn nhân bị cưỡng bức lao động', en: 'Victim of forced labour', labels: ['trafficking'] },
    'wanderer-beggar': { vi: 'Trẻ em, người lang thang xin ăn', en: 'Wandering or begging child or adult' },
    'parents-dead-or-missing': { vi: 'Trẻ em có cả cha và mẹ bị chết, mất tích', en: 'Child whose parents both died or are missing' },
    'by-province': { vi: 'Đối tượng khác do UBND cấp tỉnh quyết định', en: 'Others decided by the province' },
  },
})
