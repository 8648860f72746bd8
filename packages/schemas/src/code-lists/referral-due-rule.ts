import { defineCodeList } from '../code-list.ts'

/** By which rule the time for answering a referral was set. */
export const ReferralDueRule = defineCodeList({
  id: 'ReferralDueRule',
  title: { vi: 'Cách tính hạn trả lời', en: 'How the time for answering was set' },
  source: 'NĐ 56/2017/NĐ-CP Điều 26–32; Cầu Nối',
  codes: {
    'emergency-12-hours': {
      vi: 'Khẩn cấp: 12 giờ đồng hồ từ lúc gửi, kể cả ngày nghỉ',
      en: 'Emergency: 12 hours by the clock from sending, days of rest included',
      source: 'NĐ 56/2017/NĐ-CP Điều 26',
    },
    'urgent-2-working-days': {
      vi: 'Gấp: hết ngày làm việc thứ 2 sau ngày gửi',
      en: 'Urgent: the end of the 2nd working day after the day of sending',
    },
    'routine-5-working-days': {
      vi: 'Thường: hết ngày làm việc thứ 5 sau ngày gửi',
      en: 'Routine: the end of the 5th working day after the day of sending',
    },
    'weekdays-only': {
      vi: 'Chưa có lịch nghỉ lễ của năm ấy: chỉ trừ thứ bảy, chủ nhật',
      en: 'The holidays of that year are not known yet: only Saturdays and Sundays were left out',
    },
    'emergency-already-running': {
      vi: 'Khẩn cấp, được chuyển tiếp: vẫn theo hạn 12 giờ của lần gửi đầu',
      en: 'Emergency, forwarded: the 12 hours of the first sending still run',
      source: 'NĐ 56/2017/NĐ-CP Điều 26',
    },
  },
})
