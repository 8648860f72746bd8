import { defineCodeList } from '../code-list.ts'

/** Why a request about personal data is refused. */
export const PrivacyRefusalReason = defineCodeList({
  id: 'PrivacyRefusalReason',
  title: { vi: 'Lý do từ chối yêu cầu', en: 'Reason of the refusal' },
  source: 'Luật 91/2025/QH15 Điều 14, 19',
  codes: {
    'processing-without-consent': {
      vi: 'Dữ liệu được xử lý không cần đồng ý theo luật',
      en: 'The law lets the data be processed without consent',
      source: 'Luật 91/2025/QH15 Điều 14, 19',
    },
    'other-law': { vi: 'Luật khác không cho phép thực hiện', en: 'Another law forbids it' },
    'safety-of-others': { vi: 'Gây nguy hiểm cho chủ thể hoặc người khác', en: 'It would endanger the person or others' },
    'not-entitled': { vi: 'Người yêu cầu không có quyền', en: 'Who asks has no right to it' },
    'identity-unproven': { vi: 'Không xác minh được người yêu cầu', en: 'Who asks could not be identified' },
    'not-held': { vi: 'Cơ sở không giữ dữ liệu này', en: 'The facility does not hold the data' },
    other: { vi: 'Lý do khác', en: 'Another reason' },
  },
})
