import type { Identity, Subject } from '@caunoi/api'

/** Tells who tokens speak for: those of the issuer, and those that a test hands out itself. */
export interface TestIdentity extends Identity {
  /** A token that never expires. */
  tokenFor(subject: Subject): string
}

/** Adds tokens for tests to an identity. */
export function createTestIdentity(identity: Identity): TestIdentity {
  const subjects = new Map<string, Subject>()
  return {
    ...identity,
    authenticate: async (token) => subjects.get(token) ?? identity.authenticate(token),
    tokenFor(subject) {
      const token = `test-${crypto.randomUUID()}`
      subjects.set(token, subject)
      return token
    },
  }
}
