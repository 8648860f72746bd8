import { defineFieldProblem } from '../problem.ts'

/** What is wrong with benefits, payments and what funds them. */
export const supportProblems = {
  'benefit-not-payable': defineFieldProblem({
    clause: 'PAY-3.1',
    message: {
      vi: 'Chỉ chi chế độ đã có quyết định (approved) hoặc đang hưởng (active); đọc status của chế độ này.',
      en: 'A benefit is paid only when approved or active; read the status of this one.',
    },
  }),
  'period-not-scheduled': defineFieldProblem({
    clause: 'PAY-3.2',
    message: {
      vi: 'Lịch hưởng của chế độ không có kỳ này; đọc schedule của chế độ để chọn kỳ.',
      en: 'The benefit’s schedule has no such period; read the schedule of the benefit to choose one.',
    },
  }),
  'period-not-due': defineFieldProblem({
    clause: 'PAY-3.3',
    message: {
      vi: 'Kỳ này thuộc thời gian tạm dừng hoặc sau khi thôi hưởng, nên không chi.',
      en: 'The period lies in a suspension or after the stop: nothing is due for it.',
    },
  }),
  'amount-differs': defineFieldProblem({
    clause: 'PAY-3.4',
    message: {
      vi: 'Số tiền phải đúng bằng mức hưởng đã quyết định cho kỳ này; nếu mức đã đổi, hãy điều chỉnh chế độ (adjust) trước.',
      en: 'The amount has to be exactly the one decided for this period; where that has changed, adjust the benefit first.',
    },
  }),
} as const
