import { defineCodeList } from '../code-list.ts'

/** Why a disclosure was permitted or refused. */
export const DisclosureReason = defineCodeList({
  id: 'DisclosureReason',
  title: { vi: 'Lý do cho phép hoặc từ chối chia sẻ', en: 'Reason of a disclosure decision' },
  source: 'Luật 91/2025/QH15 Điều 9, 19, 24; NĐ 56/2017/NĐ-CP Điều 25; Luật 13/2022/QH15 Điều 19',
  codes: {
    consent: { vi: 'Có sự đồng ý còn hiệu lực', en: 'By a consent in force' },
    'legal-basis': { vi: 'Theo căn cứ pháp lý, không cần sự đồng ý', en: 'By a legal basis, without consent' },
    'mandatory-report': {
      vi: 'Báo tin bắt buộc theo luật, không dừng khi rút lại sự đồng ý',
      en: 'A report that the law demands, whatever was consented to',
    },
    emergency: { vi: 'Tình huống khẩn cấp, không dừng khi rút lại sự đồng ý', en: 'An emergency, whatever was consented to' },
    'last-day-over': { vi: 'Đã qua ngày cuối mà bên gửi nêu', en: 'Past the last day that its sender named' },
    'no-basis': { vi: 'Không có sự đồng ý hay căn cứ pháp lý', en: 'Neither consent nor legal basis' },
    'consent-not-valid': { vi: 'Sự đồng ý đã nêu không cho phép việc này', en: 'The consent that was named does not permit it' },
  },
})
