/** A new key pair of a client, as JSON Web Keys. */
export interface KeyPair {
  readonly privateKey: JsonWebKey
  readonly publicKey: JsonWebKey & { readonly kty: string; readonly kid: string }
}

/** Makes a P-256 key pair; both halves carry the same key id. */
export async function createKeyPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  if (kty === undefined || crv === undefined || x === undefined || y === undefined || d === undefined) {
    throw new TypeError('The platform exported an incomplete key')
  }
  const kid = crypto.randomUUID()
  const open = { kty, crv, x, y, kid, alg: 'ES256' }
  return { privateKey: { ...open, d }, publicKey: open }
}
