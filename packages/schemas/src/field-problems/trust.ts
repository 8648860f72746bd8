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
  'time-limit-over': defineFieldProblem({
    clause: 'PRV-2.1',
    message: {
      vi: 'Thời hạn đã hết ngày {dueOn}; việc gia hạn phải báo cho người yêu cầu trước khi hết hạn. Hãy thực hiện hoặc từ chối; yêu cầu vẫn là quá hạn.',
      en: 'The time limit ended on {dueOn}; who asked has to be told of an extension before that. Fulfil or refuse the request; it stays overdue.',
    },
  }),
  'another-subject': defineFieldProblem({
    clause: 'PRV-2.2',
    message: {
      vi: 'Yêu cầu đã nêu hồ sơ của người khác; hãy bỏ trường này, hoặc để người yêu cầu rút và ghi yêu cầu mới.',
      en: 'The request names the record of another person already; leave this field out, or have the request withdrawn and record a new one.',
    },
  }),
  'erasure-open-matters': defineFieldProblem({
    clause: 'PRV-3.1',
    message: {
      vi: 'Người này còn việc chưa kết thúc ({resources}); hãy kết thúc từng việc, hoặc từ chối yêu cầu và nêu căn cứ.',
      en: 'Matters of this person are still open ({resources}); end each of them, or refuse the request and name the basis.',
    },
  }),
  'erasure-not-cleared': defineFieldProblem({
    clause: 'PRV-3.1',
    message: {
      vi: 'Xóa toàn bộ là xóa cả phần bị ẩn, nên chỉ người được phân quyền với mọi nhãn mới thực hiện được; còn thiếu: {labels}. Hãy nhờ người có đủ quyền.',
      en: 'Deleting all data deletes what is hidden too, so only somebody who is cleared for every label does it; you lack {labels}. Ask somebody who is.',
    },
  }),
  'erasure-not-entitled': defineFieldProblem({
    clause: 'PRV-3.3',
    message: {
      vi: 'Yêu cầu chỉ dựa vào lời của người không được báo tin về hồ sơ này; hãy từ chối yêu cầu, hoặc để người đại diện khác đứng tên.',
      en: 'The request rests only on the word of somebody who must not be informed of this record; refuse it, or have another representative make it.',
    },
  }),
  'erasure-kept-by-law': defineFieldProblem({
    clause: 'PRV-3.2',
    message: {
      vi: 'Luật buộc lưu {resource} đến hết ngày {until} nên chưa được xóa; hãy từ chối yêu cầu và nêu căn cứ.',
      en: 'The law has {resource} kept until {until}, so it cannot be erased yet; refuse the request and name the basis.',
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
  'label-absent': defineFieldProblem({
    clause: 'LBL-3.1',
    message: {
      vi: 'Bản ghi không mang nhãn {labels}; chỉ đề nghị gỡ nhãn đang có.',
      en: 'The record does not bear the label {labels}; propose only labels that are there.',
    },
  }),
  'label-of-content': defineFieldProblem({
    clause: 'LBL-3.2',
    message: {
      vi: 'Nội dung bản ghi đòi hỏi nhãn {labels} nên không gỡ được; sửa nội dung trước nếu nội dung sai.',
      en: 'The content of the record asks for the label {labels}, which therefore stays; correct the content first if it is wrong.',
    },
  }),
  'no-label-removal': defineFieldProblem({
    clause: 'LBL-3.3',
    message: {
      vi: 'Không có đề nghị gỡ nhãn nào đang chờ; hãy đề nghị trước, rồi người thứ hai đồng ý.',
      en: 'No removal of labels waits; one worker proposes it first, then a second one agrees.',
    },
  }),
  'second-worker-needed': defineFieldProblem({
    clause: 'LBL-3.4',
    message: {
      vi: 'Người đồng ý phải khác người đề nghị; nhờ một đồng nghiệp có thẩm quyền.',
      en: 'Whoever agrees is another worker than the one who proposed it; ask a colleague who may.',
    },
  }),
  'label-remover-needed': defineFieldProblem({
    clause: 'LBL-3.5',
    message: {
      vi: 'Chỉ nhân viên có vai trò {roles} mới gỡ nhãn; dùng mã truy cập của nhân viên đó.',
      en: 'Only a worker with the role {roles} takes labels off; use the token of such a worker.',
    },
  }),
  'second-factor-missing': defineFieldProblem({
    clause: 'EMG-1.2',
    message: {
      vi: 'Nêu thêm họ tên hoặc ngày sinh: chỉ số giấy tờ thì không mở được hồ sơ.',
      en: 'Add the name or the birth date: a number alone opens no record.',
    },
  }),
  'counted-number': defineFieldProblem({
    clause: 'EMG-1.2',
    message: {
      vi: 'Loại giấy tờ này đánh số lần lượt nên có thể đoán được: hãy nêu cả họ tên và đủ ngày, tháng, năm sinh, hoặc dùng giấy tờ khác.',
      en: 'Papers of this kind are numbered one after another, and a number can be guessed: give both the name and the whole birth date, or another paper.',
    },
  }),
} as const
