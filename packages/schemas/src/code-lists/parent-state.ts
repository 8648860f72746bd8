import { defineCodeList } from '../code-list.ts'

/** What became of a parent, as the rules for children without support ask. */
export const ParentState = defineCodeList({
  id: 'ParentState',
  title: { vi: 'Tình trạng của cha, mẹ', en: 'State of a parent' },
  source: 'NĐ 20/2021/NĐ-CP Điều 5; NĐ 335/2026/NĐ-CP Điều 5; NĐ 56/2017/NĐ-CP Điều 5',
  codes: {
    living: { vi: 'Còn sống', en: 'Living' },
    dead: { vi: 'Đã mất', en: 'Dead' },
    missing: { vi: 'Mất tích', en: 'Missing' },
    unidentified: { vi: 'Không xác định được', en: 'Not identified', source: 'NĐ 335/2026/NĐ-CP Điều 5(1)' },
    left: { vi: 'Bỏ đi', en: 'Left' },
    remarried: { vi: 'Đi bước nữa', en: 'Remarried' },
    'in-facility': { vi: 'Đang ở cơ sở trợ giúp xã hội', en: 'In a social-assistance facility' },
    imprisoned: { vi: 'Đang chấp hành án phạt tù', en: 'In prison' },
    'compulsory-measure': {
      vi: 'Đang ở trường giáo dưỡng, cơ sở giáo dục bắt buộc',
      en: 'In a reformatory or compulsory-education facility',
    },
    'drug-rehabilitation': { vi: 'Đang cai nghiện bắt buộc', en: 'In compulsory drug rehabilitation', labels: ['substance'] },
    'rights-restricted': { vi: 'Bị hạn chế quyền của cha, mẹ', en: 'Parental rights restricted' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
  },
})
