import type { Subject } from '@caunoi/schemas/policy'
import type { StoredRegistration } from './registration.ts'

/** A token whose signature was verified. */
export interface VerifiedToken {
  /** The client whose registration it depends on. */
  readonly clientId: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** Whether the key that signed it has not been taken out of use since. */
  readonly isSigned: () => Promise<boolean>
  /** Whether the registration lets it be used at this moment. */
  readonly isGood: (registration: StoredRegistration, now: Date) => boolean
  /** Who it speaks for by the registration. */
  readonly subject: (registration: StoredRegistration) => Subject | undefined
}

interface Known {
  readonly token: VerifiedToken
  readonly registration: StoredRegistration
  readonly subject: Subject | undefined
}

/** Most tokens that are remembered; the oldest goes first. */
const MOST = 10_000

/** Checks the signature of a token once, and each time what may have been revoked since: its client's registration, and the issuer's key. */
export function createTokenCache(
  verify: (token: string) => Promise<VerifiedToken | undefined>,
  registrationOf: (clientId: string) => Promise<StoredRegistration | undefined>,
  now: () => Date,
): (token: string) => Promise<Subject | undefined> {
  const known = new Map<string, Known>()

  async function judge(text: string, token: VerifiedToken): Promise<Subject | undefined> {
    const registration = await registrationOf(token.clientId)
    if (!registration || !token.isGood(registration, now()) || !(await token.isSigned())) return undefined
    const found = known.get(text)
    if (found?.registration === registration) return found.subject
    const subject = token.subject(registration)
    const [oldest] = known.keys()
    if (!found && known.size >= MOST && oldest !== undefined) known.delete(oldest)
    known.set(text, { token, registration, subject })
    return subject
  }

  return async (text) => {
    const found = known.get(text)
    if (found && found.token.expiresAt > now().getTime()) return judge(text, found.token)
    known.delete(text)
    const token = await verify(text)
    return token && judge(text, token)
  }
}
