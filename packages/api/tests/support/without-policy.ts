import type * as policyModule from '@caunoi/schemas/policy'

type Policy = typeof policyModule

/**
 * The module of the policy with every decision turned off: every scope, purpose and role opens everything, and whoever looks is the owner and
 * sees all. For tests of what holds without it; the server has no such switch. A test file puts it in place by one line:
 *
 * ```ts
 * vi.mock('@caunoi/schemas/policy', async (original) => (await import('./support/without-policy.ts')).withoutPolicy(await original()))
 * ```
 */
export function withoutPolicy(policy: Policy): Policy {
  return {
    ...policy,
    decide: () => ({ effect: 'permit', fields: 'all', rule: 'none' }),
    disclosedFields: () => 'all',
    holdsRight: () => true,
    holdsScope: () => true,
    isCleared: () => true,
    isReleased: () => true,
    missingRight: () => undefined,
    ownFields: () => 'all',
    relationOf: () => 'owner',
    visibleFields: () => 'all',
  }
}
