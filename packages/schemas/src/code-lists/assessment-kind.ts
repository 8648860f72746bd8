import { defineCodeList } from '../code-list.ts'

/** When in a case an assessment is made, and what for. */
export const AssessmentKind = defineCodeList({
  id: 'AssessmentKind',
  title: { vi: 'Loại đánh giá', en: 'Kind of assessment' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 02, 05; NĐ 56/2017/NĐ-CP Mẫu 02, 03, 06',
  codes: {
    initial: { vi: 'Đánh giá ban đầu', en: 'Initial' },
    comprehensive: { vi: 'Đánh giá toàn diện', en: 'Comprehensive' },
    risk: { vi: 'Đánh giá nguy cơ', en: 'Risk' },
    review: { vi: 'Rà soát, đánh giá lại', en: 'Review' },
  },
})
