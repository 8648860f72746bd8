import { constants, createHmac, type KeyObject, sign } from 'node:crypto'

/** A key pair as a test signs with it, right or wrong. */
export interface TestKey {
  readonly kid: string
  readonly alg: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

const encode = (text: string | Buffer): string => Buffer.from(text).toString('base64url')

function signatureOf(alg: string, data: Buffer, key: KeyObject | string): Buffer {
  if (typeof key === 'string')
    return createHmac(`sha${alg.slice(2)}`, key)
      .update(data)
      .digest()
  const hash = alg === 'EdDSA' ? null : `sha${alg.slice(2)}`
  const padding = alg.startsWith('PS') ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  return sign(hash, data, { key, dsaEncoding: 'ieee-p1363', ...(key.asymmetricKeyType === 'rsa' && { padding, saltLength: 32 }) })
}

/** Signs whatever it is given, by an algorithm that need not be the one that the header names: no library would. */
export function signJwt(header: object, payload: string | Buffer, alg: string, key: KeyObject | string | undefined): string {
  const signed = `${encode(JSON.stringify(header))}.${encode(payload)}`
  return `${signed}.${key === undefined ? '' : encode(signatureOf(alg, Buffer.from(signed), key))}`
}
