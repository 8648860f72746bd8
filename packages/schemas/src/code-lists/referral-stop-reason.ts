import { defineCodeList } from '../code-list.ts'

/** Why a referral was cancelled or discontinued. */
export const ReferralStopReason = defineCodeList({
  id: 'ReferralStopReason',
  title: { vi: 'Lý do dừng chuyển gửi', en: 'Reason for stopping a referral' },
  source: 'Cầu Nối',
  codes: {
    'sent-in-error': { vi: 'Gửi nhầm', en: 'Sent in error' },
    'no-longer-needed': { vi: 'Không còn cần', en: 'No longer needed' },
    'client-declined': { vi: 'Đối tượng không đồng ý', en: 'Client declined' },
    'client-unreachable': { vi: 'Không liên hệ được', en: 'Client unreachable' },
    'client-moved': { vi: 'Chuyển khỏi địa bàn', en: 'Client moved away' },
    'client-died': { vi: 'Đối tượng qua đời', en: 'Client died' },
    'consent-withdrawn': { vi: 'Rút lại sự đồng ý', en: 'Consent withdrawn' },
    'client-safety': { vi: 'Vì an toàn của đối tượng', en: 'Safety of the client' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
