import { defineRule } from '../rule.ts'

/** A sponsor has a name, unless it stays anonymous. */
export const sponsorNamed = defineRule<{ readonly isAnonymous: boolean; readonly name?: string | undefined }>({
  id: 'sponsor-named',
  title: { vi: 'Nhà tài trợ phải có tên, trừ khi ẩn danh', en: 'A sponsor has a name, unless it stays anonymous' },
  reads: ['isAnonymous', 'name'],
  check: ({ isAnonymous, name }) => (isAnonymous || name !== undefined ? [] : [{ pointer: '/name', code: 'required-field' }]),
})
