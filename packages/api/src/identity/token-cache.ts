import type { Subject } from '@caunoi/schemas/policy'
import type { StoredRegistration } from './registration.ts'

/** A token whose signature was verified. */
export interface VerifiedToken {
  /** The client whose registration it depends on. */
  readonly clientId: string
  /** Milliseconds since 1970. */
  readonly issuedAt: number
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
/** Milliseconds within which the time of an issue is known. */
const SECOND = 1000

/** Checks the signature of a token once, and each time what may have been revoked since: its client's registration, and the issuer's key. */
export function createTokenCache(
  verify: (token: string) => Promise<VerifiedToken | undefined>,
  registrationOf: (clientId: string, oldest?: number) => Promise<StoredRegistration | undefined>,
  now: () => Date,
): (token: string) => Promise<Subject | undefined> {
  const known = new Map<string, Known>()

  async function subjectNow(text: string, token: VerifiedToken, oldest?: number): Promise<Subject | undefined> {
    const registration = await registrationOf(token.clientId, oldest)
    if (!registration || !token.isGood(registration, now())) return undefined
    const found = known.get(text)
    if (found?.registration === registration) return found.subject
    const subject = token.subject(registration)
    const [eldest] = known.keys()
    if (!found && known.size >= MOST && eldest !== undefined) known.delete(eldest)
    known.set(text, { token, registration, subject })
    return subject
  }

  async function judge(text: string, token: VerifiedToken): Promise<Subject | undefined> {
    if (!(await token.isSigned())) return undefined
    const subject = await subjectNow(text, token)
    // What is remembered may be from before a change that the token is from after: a new key, a new role.
    return subject ?? subjectNow(text, token, now().getTime() - token.issuedAt - SECOND)
  }

  const underWay = new Map<string, Promise<VerifiedToken | undefined>>()

  /** Whoever comes with a token while it is verified waits for the same answer: software begins to use a new one in many requests at once. */
  function verifyOnce(text: string): Promise<VerifiedToken | undefined> {
    const begun = underWay.get(text) ?? verify(text).finally(() => underWay.delete(text))
    underWay.set(text, begun)
    return begun
  }

  return async (text) => {
    const found = known.get(text)
    if (found && found.token.expiresAt > now().getTime()) return judge(text, found.token)
    known.delete(text)
    const token = await verifyOnce(text)
    return token && judge(text, token)
  }
}
