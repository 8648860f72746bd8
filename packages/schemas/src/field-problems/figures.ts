import { defineFieldProblem } from '../problem.ts'

/** What is wrong with indicators, targets and reports. */
export const figuresProblems = {
  'unknown-fact': defineFieldProblem({
    clause: 'IND-1.1',
    message: {
      vi: 'Máy chủ không có dữ kiện này; xem danh sách ở /v1/reports/definitions.',
      en: 'No record here counts for such a fact; they are listed at /v1/reports/definitions.',
    },
  }),
  'unknown-dimension': defineFieldProblem({
    clause: 'IND-1.1',
    message: {
      vi: 'Dữ kiện không có chiều này; xem danh sách ở /v1/reports/definitions.',
      en: 'The fact has no such dimension; they are listed at /v1/reports/definitions.',
    },
  }),
  'unknown-indicator': defineFieldProblem({
    clause: 'IND-3.1',
    message: { vi: 'Báo cáo này không có chỉ tiêu đó.', en: 'The report has no such indicator.' },
  }),
  'area-not-of-scope': defineFieldProblem({
    clause: 'IND-3.1',
    message: {
      vi: 'Cơ sở cần mã cơ sở, xã cần mã 5 chữ số, tỉnh cần mã 2 chữ số đang dùng; cả nước thì bỏ trống.',
      en: 'A facility takes its id, a commune its present code of 5 digits, a province that of 2; the country takes none.',
    },
  }),
  'own-records-only': defineFieldProblem({
    clause: 'IND-3.1',
    message: {
      vi: 'Chỉ tính được trên bản ghi của chính cơ sở: phạm vi là facility.',
      en: 'This is computed over the own records of a facility only: the scope is facility.',
    },
  }),
  'not-a-whole-month': defineFieldProblem({
    clause: 'IND-3.2',
    message: {
      vi: 'Ngoài phạm vi một cơ sở, kỳ báo cáo phải trọn tháng.',
      en: 'Beyond one facility the period has to be whole months.',
    },
  }),
} as const
