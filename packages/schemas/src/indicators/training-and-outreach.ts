import type { StandardIndicator } from './standard-indicator.ts'

const reports = ['training-and-outreach']
const source = 'QĐ 112/QĐ-TTg'
const sessions = { fact: 'outreach-event', period: 'starts-in' as const }
const models = {
  fact: 'programme',
  period: 'overlaps' as const,
  where: [{ dimension: 'kind', values: ['scheme', 'project', 'other'], not: true as const }],
}

/** Short courses, outreach and models. */
export const trainingAndOutreachIndicators: readonly StandardIndicator[] = [
  {
    code: 'short-course-participants',
    title: { vi: 'Lượt người được tập huấn ngắn hạn', en: 'Participants of short courses' },
    about: {
      vi: 'Số người dự các lớp tập huấn trong kỳ; khác với đào tạo theo kế hoạch.',
      en: 'Participants of short courses in the period; training under the plan is another figure.',
    },
    unit: 'people',
    numerator: { fact: 'training', period: 'starts-in', where: [{ dimension: 'kind', values: ['short-course'] }], measure: 'heads' },
    needs: ['heads'],
    source,
    reports,
  },
  {
    code: 'outreach-sessions',
    title: { vi: 'Buổi truyền thông trực tiếp', en: 'Outreach sessions' },
    about: { vi: 'Số buổi truyền thông trong kỳ.', en: 'Sessions in the period.' },
    unit: 'sessions',
    numerator: { ...sessions, measure: 'records' },
    source,
    reports,
  },
  {
    code: 'outreach-participants',
    title: { vi: 'Người dự truyền thông', en: 'Participants of outreach' },
    about: { vi: 'Tổng số người dự các buổi truyền thông.', en: 'Participants of all sessions together.' },
    unit: 'people',
    numerator: { ...sessions, measure: 'heads' },
    needs: ['heads'],
    source,
    reports,
  },
  {
    code: 'models',
    title: { vi: 'Mô hình công tác xã hội', en: 'Models of social work' },
    about: { vi: 'Mô hình hoạt động trong kỳ.', en: 'Models at work in the period.' },
    unit: 'models',
    numerator: { ...models, measure: 'records' },
    source,
    reports,
  },
  {
    code: 'models-budget',
    title: { vi: 'Kinh phí mô hình', en: 'Budget of the models' },
    about: { vi: 'Tổng kinh phí các mô hình hoạt động trong kỳ.', en: 'Budgets of the models at work in the period.' },
    unit: 'vnd',
    numerator: { ...models, measure: 'amount' },
    needs: ['amount'],
    source,
    reports,
  },
]
