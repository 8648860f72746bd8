import { defineCodeList } from '../code-list.ts'

/** Why a benefit is suspended. */
export const BenefitSuspendReason = defineCodeList({
  id: 'BenefitSuspendReason',
  title: { vi: 'Lý do tạm dừng chế độ', en: 'Reason for suspending a benefit' },
  source: 'NĐ 335/2026/NĐ-CP Điều 9(1); TT 02/2021/TT-BLĐTBXH Điều 2',
  codes: {
    'not-collected': {
      vi: 'Không nhận tiền liên tục từ 3 tháng trở lên',
      en: 'Not collected for three months running or more',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(1)(a); TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    'review-not-obeyed': {
      vi: 'Không chấp hành yêu cầu xác định lại hoặc cung cấp thông tin',
      en: 'Does not obey a request to re-determine or to give information',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(1)(b); TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    detained: {
      vi: 'Bị tạm giam từ 1 tháng trở lên',
      en: 'Detained for a month or more',
      to: '2026-10-04',
      source: 'TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    'school-break': { vi: 'Tạm nghỉ học', en: 'Study interrupted' },
    'funds-missing': { vi: 'Chưa có nguồn kinh phí', en: 'Funds are missing' },
    other: { vi: 'Lý do khác', en: 'Another reason' },
  },
})
