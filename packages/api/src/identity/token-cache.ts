import type { Subject } from '@caunoi/schemas/policy'

interface Verified {
  readonly subject: Subject
  readonly expiresAt: number
}

/** Most tokens that are remembered; the oldest goes first. */
const MOST = 10_000

/** Checks the signature of a token once and remembers who it speaks for until it expires. */
export function createTokenCache(
  verify: (token: string) => Promise<Verified | undefined>,
  now: () => Date,
): (token: string) => Promise<Subject | undefined> {
  const known = new Map<string, Verified>()
  return async (token) => {
    const found = known.get(token)
    if (found && found.expiresAt > now().getTime()) return found.subject
    known.delete(token)
    const verified = await verify(token)
    if (!verified) return undefined
    const [oldest] = known.keys()
    if (known.size >= MOST && oldest !== undefined) known.delete(oldest)
    known.set(token, verified)
    return verified.subject
  }
}
