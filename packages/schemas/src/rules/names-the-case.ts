import { defineRule } from '../rule.ts'

/** Who asks for a case says which one, by its number or by an identifier of the client. */
export const namesTheCase = defineRule<{ readonly caseNumber?: string | undefined; readonly identifier?: object | undefined }>({
  id: 'names-the-case',
  title: { vi: 'Đề nghị nêu rõ hồ sơ nào', en: 'A request says which case' },
  reads: ['caseNumber', 'identifier'],
  check: ({ caseNumber, identifier }) =>
    caseNumber === undefined && identifier === undefined ? [{ pointer: '/caseNumber', code: 'required-field' }] : [],
})
