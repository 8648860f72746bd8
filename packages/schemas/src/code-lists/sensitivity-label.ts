import { codesOf, defineCodeList } from '../code-list.ts'

/** Matters that are shown only to who needs to know. */
export const SensitivityLabel = defineCodeList({
  id: 'SensitivityLabel',
  title: { vi: 'Nhãn nhạy cảm', en: 'Sensitivity label' },
  source: 'Luật 91/2025/QH15; NĐ 356/2025/NĐ-CP Điều 4; NĐ 56/2017/NĐ-CP Điều 24',
  codes: {
    hiv: { vi: 'HIV/AIDS', en: 'HIV/AIDS' },
    psychiatric: { vi: 'Sức khỏe tâm thần', en: 'Psychiatric' },
    substance: { vi: 'Sử dụng chất gây nghiện', en: 'Substance use' },
    disability: { vi: 'Khuyết tật', en: 'Disability' },
    'domestic-violence': { vi: 'Bạo lực gia đình', en: 'Domestic violence' },
    'child-abuse': { vi: 'Xâm hại trẻ em', en: 'Child abuse' },
    'sexual-violence': { vi: 'Bạo lực tình dục', en: 'Sexual violence' },
    trafficking: { vi: 'Mua bán người', en: 'Human trafficking' },
    'safe-house': { vi: 'Nơi tạm lánh', en: 'Safe house' },
    reporter: { vi: 'Người báo tin', en: 'Reporter' },
    adoption: { vi: 'Nuôi con nuôi', en: 'Adoption' },
  },
})

/** Every sensitivity label. */
export const sensitivityLabels: readonly string[] = Object.freeze(codesOf(SensitivityLabel.codes))
