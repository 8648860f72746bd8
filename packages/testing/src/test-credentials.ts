/** The key of a registered client: `credentials` of a `createClient`. */
export interface TestCredentials {
  readonly clientId: string
  readonly privateKey: JsonWebKey
  /** Purposes that its requests may choose from. */
  readonly purpose?: readonly string[]
}

/** Makes a new key for a client; the public half is what gets registered. */
export async function createTestCredentials(clientId: string) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { d, x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const publicKey = { kty: 'EC', crv: 'P-256', kid: clientId, x, y }
  return { publicKey, credentials: { clientId, privateKey: { ...publicKey, ...(d !== undefined && { d }) } } }
}
