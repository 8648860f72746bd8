import { type CryptoKey, SignJWT } from 'jose'

/** What a statement says of itself: who made it, of whom, for whom, and beside that. */
export interface Statement {
  readonly by: string
  readonly subject: string
  readonly audience: string
  readonly claims?: object
  readonly header?: { readonly kid?: string; readonly typ?: string }
}

/** Signs a statement that counts for a minute and once. */
export function signedStatement(key: CryptoKey, { by, subject, audience, claims = {}, header = {} }: Statement): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', ...header })
    .setIssuer(by)
    .setSubject(subject)
    .setAudience(audience)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(key)
}
