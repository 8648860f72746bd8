import { defineFieldProblem } from '../problem.ts'

/** What is wrong with the work on a case: referrals, assessments, plans, services, stays. */
export const caseworkProblems = {
  'already-in-chain': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Cơ sở này là bên gửi hoặc đã được đề nghị; hãy chọn cơ sở khác, hoặc từ chối.',
      en: 'This facility is the sender or was asked before; choose another one, or reject.',
    },
  }),
  'labels-not-released': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Tài liệu này mang nhãn nhạy cảm mà phần chia sẻ chưa cho phép; đọc nhãn ở tài liệu, thêm vào disclosure.labels nếu bên nhận cần biết, hoặc bỏ tài liệu ra.',
      en: 'This document bears a sensitivity label that is not released; read its labels, add them to disclosure.labels where the receiver needs to know, or leave the document out.',
    },
  }),
  'recipient-not-covered': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Phạm vi chia sẻ của bên gửi không bao gồm cơ sở này, hoặc cơ sở này đã nhận đề nghị trước đó; hãy chọn cơ sở khác, hoặc để bên gửi tự tìm nơi khác.',
      en: 'What the sender may disclose does not cover this facility, or it was asked before; choose another one, or leave it to the sender to look elsewhere.',
    },
  }),
  'last-day-over': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Ngày cuối được đọc đã qua (hôm nay {today}); bên gửi nêu ngày từ hôm nay trở đi.',
      en: 'The last day of reading is over (today is {today}); its sender names today or a later day.',
    },
  }),
  'last-day-too-late': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Theo căn cứ pháp lý chỉ được chia sẻ đến hết ngày {latest}; nêu ngày sớm hơn, và gia hạn trước khi hết nếu còn cần.',
      en: 'On a legal basis data are disclosed until {latest} at the latest; name an earlier day, and set a later one before it is over if need be.',
    },
  }),
  'nothing-disclosed': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Bên nhận không còn đọc được gì qua chuyển gửi này; nếu còn cần, hãy gửi chuyển gửi mới.',
      en: 'The receiver reads nothing through this referral any more; send a new one where that is needed.',
    },
  }),
  'data-class-missing': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Chuyển giao hồ sơ là giao mọi dữ liệu của đối tượng, trong đó có: {missing}; hãy nêu đủ các nhóm này, với sự đồng ý hoặc căn cứ cho phép.',
      en: 'A transfer hands over all that is recorded of the client, {missing} included; name these classes too, with a consent or a basis that covers them.',
    },
  }),
  'transfer-not-cleared': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Chuyển giao hồ sơ là giao mọi dữ liệu, kể cả phần bị ẩn, nên chỉ người được phân quyền với mọi nhãn mới gửi được; còn thiếu: {labels}. Hãy nhờ người có đủ quyền, hoặc gửi đề nghị hỗ trợ thay cho chuyển giao.',
      en: 'A transfer hands over everything, what is hidden too, so only somebody who is cleared for every label sends one; you lack {labels}. Ask somebody who is, or ask for a service instead.',
    },
  }),
  'transfer-not-forwarded': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Chuyển giao hồ sơ chỉ đến cơ sở mà bên gửi đã chọn, không chuyển tiếp được; hãy từ chối và ghi ở ghi chú cơ sở phù hợp hơn, để bên gửi tự chuyển giao.',
      en: 'A transfer goes to the facility that its sender chose and is not forwarded; reject it and name the better facility in the note, so that the sender decides.',
    },
  }),
  'transfer-not-covered': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Hồ sơ nay có dữ liệu ngoài phạm vi mà bên gửi nêu; hãy từ chối để bên gửi chuyển giao lại với phạm vi đầy đủ.',
      en: 'The records now hold more than the sender disclosed; reject, so that the sender sends the transfer again with all classes.',
    },
  }),
  'fee-missing': defineFieldProblem({
    clause: 'SVC-2.1',
    message: { vi: 'Đối tượng phải trả phí thì cần ghi mức phí.', en: 'The fee is required where the client pays.' },
  }),
  'payer-missing': defineFieldProblem({
    clause: 'SVC-2.1',
    message: { vi: 'Có nguồn chi trả thay thì cần nêu nguồn đó.', en: 'Where another pays, say who.' },
  }),
  'stay-open': defineFieldProblem({
    clause: 'STAY-2.1',
    message: {
      vi: 'Người này đang ở cơ sở của bạn; hãy kết thúc lần lưu trú đó trước.',
      en: 'This person stays in your facility already; end that stay first.',
    },
  }),
  'only-emergency-stay': defineFieldProblem({
    clause: 'STAY-2.2',
    message: {
      vi: 'Chỉ gia hạn lưu trú theo diện bảo vệ khẩn cấp.',
      en: 'Only a stay for emergency protection has a limit to extend.',
    },
  }),
  'active-plan-required': defineFieldProblem({
    clause: 'CASE-3.3',
    message: { vi: 'Cần có kế hoạch đang thực hiện trước khi theo dõi.', en: 'Monitoring needs a plan that is carried out.' },
  }),
  'document-of-another-case': defineFieldProblem({
    clause: 'CASE-4.1',
    message: { vi: 'Tài liệu này thuộc hồ sơ khác.', en: 'This document belongs to another case.' },
  }),
  'client-died': defineFieldProblem({
    clause: 'CASE-4.2',
    message: { vi: 'Đối tượng đã qua đời; không mở lại hồ sơ.', en: 'The client has died; the case is not opened again.' },
  }),
  'plan-active': defineFieldProblem({
    clause: 'PLAN-2.1',
    message: {
      vi: 'Hồ sơ này đang thực hiện một kế hoạch khác; hãy hoàn thành hoặc thay thế kế hoạch đó trước.',
      en: 'Another plan of this case is carried out; complete it or replace it first.',
    },
  }),
  'assessment-required': defineFieldProblem({
    clause: 'CASE-3.1',
    message: { vi: 'Cần có đánh giá nhu cầu trước khi lập kế hoạch.', en: 'Planning needs an assessment of this case.' },
  }),
  'approved-plan-required': defineFieldProblem({
    clause: 'CASE-3.2',
    message: { vi: 'Cần có kế hoạch đã phê duyệt trước khi thực hiện.', en: 'Implementing needs an approved support plan of this case.' },
  }),
} as const
