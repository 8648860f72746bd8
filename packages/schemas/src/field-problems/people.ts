import { defineFieldProblem } from '../problem.ts'

/** What is wrong with what a record says of a person. */
export const peopleProblems = {
  'not-for-schedule': defineFieldProblem({
    clause: 'BEN-2.1',
    message: {
      vi: 'Chỉ kỳ hưởng “school-month” mới nêu các tháng học; hãy bỏ trường này.',
      en: 'Only the schedule “school-month” names school months; leave this field out.',
    },
  }),
  'sponsor-of-budget': defineFieldProblem({
    clause: 'BEN-2.2',
    message: {
      vi: 'Chỉ nguồn tài trợ, cộng đồng hoặc nguồn khác mới nêu nhà tài trợ; hãy bỏ trường này hoặc sửa nguồn.',
      en: 'Only sponsors, the community or another source name a sponsor; leave this field out or correct the source.',
    },
  }),
  'shares-exceed-amount': defineFieldProblem({
    clause: 'BEN-2.3',
    message: {
      vi: 'Tổng phần của các nguồn lớn hơn mức hưởng; sửa các phần hoặc mức hưởng.',
      en: 'The shares add up to more than the amount; correct the shares or the amount.',
    },
  }),
  'merge-with-itself': defineFieldProblem({
    clause: 'BEN-3.1',
    message: { vi: 'Không gộp hồ sơ vào chính nó.', en: 'A record is not merged into itself.' },
  }),
  'merged-record': defineFieldProblem({
    clause: 'BEN-3.2',
    message: {
      vi: 'Hồ sơ này đã gộp vào hồ sơ khác; hãy dùng hồ sơ giữ lại ghi ở merge.survivorId.',
      en: 'This record was merged into another one; use the survivor that merge.survivorId names.',
    },
  }),
  'disclosed-now': defineFieldProblem({
    clause: 'BEN-3.3',
    message: {
      vi: 'Hồ sơ này đang được chuyển gửi hoặc chia sẻ; hãy chờ chuyển gửi kết thúc, hoặc gộp theo chiều ngược lại.',
      en: 'This record is in an open referral or disclosed; wait for its end, or merge the other way round.',
    },
  }),
  'death-known': defineFieldProblem({
    clause: 'BEN-4.1',
    message: { vi: 'Đã ghi nhận người này qua đời; sửa ở trường death.', en: 'The death is on record already; correct the field death.' },
  }),
  'match-needs-more': defineFieldProblem({
    clause: 'BEN-2.1',
    message: {
      vi: 'Cần số giấy tờ, số điện thoại, họ tên, ngày sinh đầy đủ, hoặc năm sinh cùng xã.',
      en: 'A number, a telephone, a name, a full birth date, or a year of birth with a commune is needed.',
    },
  }),
} as const
