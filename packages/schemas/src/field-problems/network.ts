import { defineFieldProblem } from '../problem.ts'

/** What is wrong with facilities, workers and what they offer. */
export const networkProblems = {
  'provider-missing': defineFieldProblem({
    clause: 'TRN-2.1',
    message: {
      vi: 'Cần cơ sở đào tạo trong mạng lưới (providerId) hoặc tên cơ sở ngoài mạng lưới (providerName).',
      en: 'A provider is required: a facility of the network (providerId) or the name of another one (providerName).',
    },
  }),
  'already-held': defineFieldProblem({
    clause: 'ACT-2.1',
    message: {
      vi: 'Đã ghi số người tham gia thì không hủy được; hãy bỏ số người trước, hoặc đánh dấu ghi nhầm.',
      en: 'What has participants was held; take the number away first, or mark the record as an error.',
    },
  }),
  'foreign-facility': defineFieldProblem({
    clause: 'NET-1.1',
    message: {
      vi: 'Chỉ ghi được cho cơ sở của bạn hoặc cơ sở do bạn đăng ký; hãy để cơ sở đó tự ghi.',
      en: 'You may record this for your own facility or one that you registered; let that facility record it itself.',
    },
  }),
  'facility-closed': defineFieldProblem({
    clause: 'NET-1.2',
    message: {
      vi: 'Cơ sở đã ngừng hoạt động sau ngày {closedOn} nên không tiếp nhận được; hãy chọn cơ sở khác, hoặc để cơ sở sửa ngày này nếu ghi nhầm.',
      en: 'The facility closed after {closedOn} and takes nothing on; choose another one, or have the facility correct that day where it is wrong.',
    },
  }),
  'own-supervisor': defineFieldProblem({
    clause: 'WRK-2.1',
    message: {
      vi: 'Không ai tự hướng dẫn mình; hãy chọn người hướng dẫn khác.',
      en: 'Nobody supervises oneself; choose another supervisor.',
    },
  }),
  'supervisor-load': defineFieldProblem({
    clause: 'WRK-2.2',
    message: {
      vi: 'Người này đã hướng dẫn đủ số người tối đa trong thời gian đó; hãy chọn người khác hoặc đổi thời gian.',
      en: 'This person guides as many trainees as may be in that time; choose another supervisor or other dates.',
    },
  }),
  'unknown-plan-activity': defineFieldProblem({
    clause: 'SRV-2.1',
    message: {
      vi: 'Kế hoạch này chưa được phê duyệt, hoặc không có hoạt động mang mã đó.',
      en: 'The plan is not approved yet, or has no activity with this key.',
    },
  }),
} as const
