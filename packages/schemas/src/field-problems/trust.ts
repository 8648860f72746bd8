import { defineFieldProblem } from '../problem.ts'

/** What is wrong with privacy requests and breaches. */
export const trustProblems = {
  'no-time-limit': defineFieldProblem({
    clause: 'PRV-2.1',
    message: {
      vi: 'Nghị định không đặt thời hạn cho quyền này nên không có gì để gia hạn; hãy thực hiện hoặc từ chối.',
      en: 'The decree sets no time limit for this right, so there is nothing to extend; fulfil or refuse it.',
    },
  }),
  'breach-notifiable': defineFieldProblem({
    clause: 'BRC-2.1',
    message: {
      vi: 'Đánh giá cho thấy có thể gây hại nên phải thông báo; nếu đánh giá sai, hãy đánh giá lại trước.',
      en: 'The assessment names harm, so the breach has to be notified; assess again first if that was wrong.',
    },
  }),
  'label-not-cleared': defineFieldProblem({
    clause: 'LBL-2.1',
    message: {
      vi: 'Nội dung này mang nhãn {labels} mà người gửi không được phân quyền; nhờ người có quyền ghi.',
      en: 'This content bears the label {labels}, for which the sender is not cleared; ask somebody who is to enter it.',
    },
  }),
  'field-not-cleared': defineFieldProblem({
    clause: 'LBL-2.2',
    message: {
      vi: 'Trường này có thể mang nhãn {labels} nên chỉ người được phân quyền mới sửa được; hãy gửi lại giá trị đã đọc.',
      en: 'This field may bear the label {labels}, so only somebody who is cleared changes it; send the value that was read.',
    },
  }),
} as const
