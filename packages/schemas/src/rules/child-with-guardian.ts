import { defineRule } from '../rule.ts'

/** A consent, as far as this rule looks at it. */
export interface GivenConsent {
  readonly givenBy: readonly { readonly role: string }[]
}

/** A child from seven years consents together with a parent, a guardian or another legal representative, never alone. */
export const childWithGuardian = defineRule<GivenConsent>({
  id: 'child-with-guardian',
  source: 'Luật 91/2025/QH15 Điều 24',
  reads: ['givenBy'],
  check: ({ givenBy }) => {
    const roles = new Set(givenBy.map(({ role }) => role))
    const isAlone = roles.has('child') && !roles.has('guardian') && !roles.has('representative')
    return isAlone ? [{ pointer: '/givenBy', code: 'guardian-consent-missing' }] : []
  },
})
