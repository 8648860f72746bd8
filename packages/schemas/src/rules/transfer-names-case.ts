import { defineRule } from '../rule.ts'

/** A transfer says which case moves. */
export const transferNamesCase = defineRule<{ readonly kind: string; readonly caseId?: string | undefined }>({
  id: 'transfer-names-case',
  title: { vi: 'Chuyển giao phải nêu hồ sơ được chuyển', en: 'A transfer says which case moves' },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 8',
  reads: ['kind', 'caseId'],
  check: ({ kind, caseId }) => (kind === 'transfer' && caseId === undefined ? [{ pointer: '/caseId', code: 'required-field' }] : []),
})
