/** A JWS algorithm that clients may sign with. */
export type SigningAlgorithm = 'ES256' | 'ES384' | 'EdDSA' | 'PS256' | 'RS384'

/** How WebCrypto names what a JWS algorithm does. */
export interface SigningScheme {
  readonly algorithm: SigningAlgorithm
  readonly import: { readonly name: string; readonly namedCurve?: string; readonly hash?: string }
  readonly sign: { readonly name: string; readonly hash?: string; readonly saltLength?: number }
}

const schemes: readonly SigningScheme[] = [
  { algorithm: 'ES256', import: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
  { algorithm: 'ES384', import: { name: 'ECDSA', namedCurve: 'P-384' }, sign: { name: 'ECDSA', hash: 'SHA-384' } },
  { algorithm: 'EdDSA', import: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  { algorithm: 'PS256', import: { name: 'RSA-PSS', hash: 'SHA-256' }, sign: { name: 'RSA-PSS', saltLength: 32 } },
  { algorithm: 'RS384', import: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' }, sign: { name: 'RSASSA-PKCS1-v1_5' } },
]

/** Finds how to sign with a key; throws a `TypeError` for a key that none of the algorithms takes. */
export function signingSchemeOf(key: JsonWebKey | CryptoKey): SigningScheme {
  const scheme = schemes.find(key instanceof CryptoKey ? fitsCryptoKey(key) : fitsJsonWebKey(key))
  if (scheme === undefined) throw new TypeError(`The private key is for none of ${schemes.map(({ algorithm }) => algorithm).join(', ')}`)
  return scheme
}

function fitsCryptoKey({ algorithm }: CryptoKey) {
  const hash = 'hash' in algorithm && typeof algorithm.hash === 'object' ? Reflect.get(algorithm.hash ?? {}, 'name') : undefined
  const curve = 'namedCurve' in algorithm ? algorithm.namedCurve : undefined
  return ({ import: wanted }: SigningScheme) => wanted.name === algorithm.name && wanted.namedCurve === curve && wanted.hash === hash
}

function fitsJsonWebKey({ kty, crv, alg }: JsonWebKey) {
  return ({ algorithm, import: wanted }: SigningScheme) => {
    if (kty === 'RSA') return algorithm === (alg ?? 'PS256')
    if (kty === 'EC') return crv !== undefined && wanted.namedCurve === crv
    return kty === 'OKP' && wanted.name === crv
  }
}
