import { defineRule } from '../rule.ts'
import { isSeenByAll } from './is-seen-by-all.ts'

/** What a request for a case names, as far as this rule looks at it. */
export interface NamedCase {
  readonly caseNumber?: string | undefined
  readonly identifier?: { readonly system: string } | undefined
}

/** Who asks for a case says which one, by its number or by an identifier of the client that everybody sees who sees the request. */
export const namesTheCase = defineRule<NamedCase>({
  id: 'names-the-case',
  title: { vi: 'Đề nghị nêu rõ hồ sơ nào', en: 'A request says which case' },
  reads: ['caseNumber', 'identifier'],
  check: ({ caseNumber, identifier }) =>
    caseNumber === undefined && (identifier === undefined || !isSeenByAll(identifier.system))
      ? [{ pointer: '/caseNumber', code: 'required-field' }]
      : [],
})
