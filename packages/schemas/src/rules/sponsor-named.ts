import { defineRule } from '../rule.ts'

/** A sponsor has a name, unless it stays anonymous. */
export const sponsorNamed = defineRule<{ readonly isAnonymous: boolean; readonly name?: string | undefined }>({
  id: 'sponsor-named',
  reads: ['isAnonymous', 'name'],
  check: ({ isAnonymous, name }) => (isAnonymous || name !== undefined ? [] : [{ pointer: '/name', code: 'required-field' }]),
})
