import { type Change, publicUrl, start, tokenUrl } from './token-world.ts'

/** One way to get a JWT wrong, under the name of what is wrong. */
export type Variant = readonly [name: string, change: Change]

const seconds = start / 1000
const without = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]))
const parts = (jwt: string): readonly [string, string, string] => {
  const [head = '', payload = '', signature = ''] = jwt.split('.')
  return [head, payload, signature]
}
const recoded = (part: string, change: (json: string) => string): string =>
  Buffer.from(change(Buffer.from(part, 'base64url').toString())).toString('base64url')
const withSignature = (change: (signature: Buffer) => Buffer) => (jwt: string) => {
  const [head, payload, signature] = parts(jwt)
  return `${head}.${payload}.${change(Buffer.from(signature, 'base64url')).toString('base64url')}`
}
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Sets a bit of the last letter that stands for nothing: another text with the same bytes. */
function unusedBit(jwt: string): string {
  return `${jwt.slice(0, -1)}${ALPHABET[ALPHABET.indexOf(jwt.at(-1) ?? '') ^ 1]}`
}

/** An ECDSA signature in the form of X.509: r and s as integers in a sequence. */
function toDer(raw: Buffer): Buffer {
  const integer = (bytes: Buffer) => Buffer.concat([Buffer.from([2, bytes.length + 1, 0]), bytes])
  const both = Buffer.concat([integer(raw.subarray(0, 32)), integer(raw.subarray(32))])
  return Buffer.concat([Buffer.from([0x30, both.length]), both])
}

/** What is wrong with any signed statement, whatever it is for: each of them is tried as every kind of JWT. */
export const signedVariants: readonly Variant[] = [
  ['without a signature (alg none)', { secret: 'none', header: (head) => ({ ...head, alg: 'none' }) }],
  ['without a signature (alg nOnE)', { secret: 'none', header: (head) => ({ ...head, alg: 'nOnE' }) }],
  ['without an algorithm', { header: ({ alg: _, ...head }) => head }],
  ['whose algorithm is a list', { header: (head) => ({ ...head, alg: ['ES256'] }) }],
  ['whose signature is left out', { secret: 'none' }],
  ['signed with the public key as a shared secret (PEM)', { secret: 'pem', header: (head) => ({ ...head, alg: 'HS256' }) }],
  ['signed with the public key as a shared secret (JWK)', { secret: 'jwk', header: (head) => ({ ...head, alg: 'HS256' }) }],
  ['signed with a stranger’s key under the right key id', { by: 'stranger', header: (head, { keys }) => ({ ...head, kid: keys.own.kid }) }],
  [
    'signed with a stranger’s key, which comes along (jwk)',
    { by: 'stranger', header: (head, world) => ({ ...head, jwk: world.publicJwk('stranger') }) },
  ],
  ['with the right key along (jwk)', { header: (head, world) => ({ ...head, jwk: world.publicJwk('own') }) }],
  ['that names an address of keys (jku)', { header: (head) => ({ ...head, jku: 'https://evil.example/keys' }) }],
  ['that names an address of a certificate (x5u)', { header: (head) => ({ ...head, x5u: 'https://evil.example/cert' }) }],
  ['that brings a certificate along (x5c)', { header: (head) => ({ ...head, x5c: ['MIIB'] }) }],
  ['that names an unknown key', { header: (head) => ({ ...head, kid: 'k-unknown' }) }],
  ['whose key id is a path', { header: (head) => ({ ...head, kid: '../../dev/null' }) }],
  ['whose key id is a list', { header: ({ kid, ...head }) => ({ ...head, kid: [kid] }) }],
  ['with a critical header that nobody knows', { header: (head) => ({ ...head, crit: ['exp'], exp: seconds + 60 }) }],
  ['with an unencoded payload (b64)', { header: (head) => ({ ...head, crit: ['b64'], b64: false }) }],
  ['that is compressed (zip)', { header: (head) => ({ ...head, zip: 'DEF' }) }],
  ['that holds another JWT (cty)', { header: (head) => ({ ...head, cty: 'JWT' }) }],
  ['of the type of a security event', { header: (head) => ({ ...head, typ: 'secevent+jwt' }) }],
  ['whose type is no text', { header: (head) => ({ ...head, typ: 1 }) }],
  ['for another audience', { claims: { aud: 'https://other.example/oauth/token' } }],
  ['for several audiences', { claims: { aud: [tokenUrl, publicUrl, 'https://other.example'] } }],
  ['for a list of one audience', { claims: { aud: [tokenUrl] } }],
  ['for an audience in other letters', { claims: { aud: tokenUrl.toUpperCase() } }],
  ['for the audience with a slash behind', { claims: { aud: `${tokenUrl}/` } }],
  ['without an audience', { claims: without('aud') }],
  ['of another issuer', { claims: { iss: 'https://other.example' } }],
  ['of no issuer', { claims: without('iss') }],
  ['whose issuer is no text', { claims: { iss: { id: 'hospital' } } }],
  ['whose issuer has a blank behind', { claims: { iss: 'hospital ' } }],
  ['whose issuer is in other letters', { claims: { iss: 'Hospital' } }],
  ['whose issuer no store could find', { claims: { iss: 'hospital\0' } }],
  ['that has expired', { claims: { iat: seconds - 120, exp: seconds - 11 } }],
  ['that does not expire', { claims: without('exp') }],
  ['whose end is a text', { claims: { exp: `${seconds + 60}` } }],
  ['whose end is infinite', { payload: (json) => json.replace(/"exp":\d+/, '"exp":1e999') }],
  ['that lives an hour', { claims: { exp: seconds + 3600 } }],
  ['that has lived for an hour', { claims: { iat: seconds - 3600, exp: seconds + 60 } }],
  ['of the future', { claims: { iat: seconds + 11 } }],
  ['that is not valid yet', { claims: { nbf: seconds + 11 } }],
  ['whose beginning is a text', { claims: { nbf: 'now' } }],
  ['without an id', { claims: without('jti') }],
  ['whose id is empty', { claims: { jti: '' } }],
  ['whose id is a number', { claims: { jti: 7 } }],
  ['whose id is too long to remember', { claims: { jti: 'x'.repeat(201) } }],
  ['whose id no store could keep', { claims: { jti: 'x\0' } }],
  ['whose payload is no object', { payload: () => '[]' }],
  ['whose payload is nothing', { payload: () => 'null' }],
  ['whose payload is a JWT', { payload: (json) => `eyJhbGciOiJub25lIn0.${Buffer.from(json).toString('base64url')}.` }],
  [
    'whose payload is not UTF-8',
    { payload: (json) => Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]) },
  ],
  [
    'whose payload was changed',
    {
      text: (jwt) =>
        parts(jwt)
          .map((part, at) => (at === 1 ? recoded(part, (json) => json.replace('}', ',"x":1}')) : part))
          .join('.'),
    },
  ],
  [
    'whose header was changed',
    {
      text: (jwt) =>
        parts(jwt)
          .map((part, at) => (at === 0 ? recoded(part, (json) => json.replace('}', ',"x5t":"x"}')) : part))
          .join('.'),
    },
  ],
  [
    'whose signature has another bit',
    { text: withSignature((bytes) => Buffer.from(bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)))) },
  ],
  ['whose signature is cut short', { text: withSignature((bytes) => bytes.subarray(0, 63)) }],
  ['whose signature is longer', { text: withSignature((bytes) => Buffer.concat([bytes, Buffer.from([0])])) }],
  ['whose signature is all zeros', { text: withSignature((bytes) => Buffer.alloc(bytes.length)) }],
  ['whose signature is in the form of X.509', { text: withSignature(toDer) }],
  ['whose signature is written with a bit that stands for nothing', { text: unusedBit }],
  ['that is padded', { text: (jwt) => `${jwt}==` }],
  ['with a blank in it', { text: (jwt) => jwt.replace('.', '. ') }],
  ['with a tab in it', { text: (jwt) => jwt.replace('.', '.\t') }],
  ['with a fourth part', { text: (jwt) => `${jwt}.e30` }],
  ['of two parts', { text: (jwt) => parts(jwt).slice(0, 2).join('.') }],
  ['that is encrypted', { text: () => 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aaaaaaaaaaaaaaaa.AAAA.aaaaaaaaaaaaaaaaaaaaaa' }],
  [
    'in the JSON form of a signature',
    { text: (jwt) => JSON.stringify({ protected: parts(jwt)[0], payload: parts(jwt)[1], signature: parts(jwt)[2] }) },
  ],
  ['that is no JWT', { text: () => 'not a token' }],
  [
    'whose signature is that of another one',
    { text: async (jwt, world) => `${parts(jwt).slice(0, 2).join('.')}.${parts(await world.jwt('assertion'))[2]}` },
  ],
]

/** What is wrong with the assertion of a client. */
export const assertionVariants: readonly Variant[] = [
  ['of the type of an access token', { header: (head) => ({ ...head, typ: 'at+jwt' }) }],
  ['of the type of a worker’s statement', { header: (head) => ({ ...head, typ: 'caunoi-worker+jwt' }) }],
  ['whose elliptic key is used by another algorithm', { header: (head) => ({ ...head, alg: 'ES384' }) }],
  ['whose PS256 key signs with RS384', { by: 'ps256', alg: 'RS384', header: (head) => ({ ...head, alg: 'RS384' }) }],
  ['whose RS384 key signs with PS256', { by: 'rs384', alg: 'PS256', header: (head) => ({ ...head, alg: 'PS256' }) }],
  ['signed with RS256', { by: 'rs384', alg: 'RS256', header: (head) => ({ ...head, alg: 'RS256' }) }],
  ['signed with PS384', { by: 'ps256', alg: 'PS384', header: (head) => ({ ...head, alg: 'PS384' }) }],
  ['signed by another client in its name', { by: 'other' }],
  ['signed by another client in its name, under its key id', { by: 'other', header: (head) => ({ ...head, kid: 'k-1' }) }],
  ['signed with a key that was retired', { by: 'retired' }],
  ['signed with the key of its sign-on', { by: 'signOn' }],
  ['of a client that was revoked', { claims: { iss: 'revoked', sub: 'revoked' } }],
  ['of a client whose time is over', { claims: { iss: 'ended', sub: 'ended' } }],
  ['of a client whose time has not begun', { claims: { iss: 'not-begun', sub: 'not-begun' } }],
  ['of a client of another issuer', { claims: { iss: 'elsewhere', sub: 'elsewhere' } }],
  ['of a client that nobody registered', { claims: { iss: 'nobody', sub: 'nobody' } }],
  ['that speaks for another client', { claims: { sub: 'school' } }],
  ['that speaks for nobody', { claims: without('sub') }],
  ['for the issuer instead of its token endpoint', { claims: { aud: publicUrl } }],
]

/** What is wrong with the statement about a worker. */
export const workerVariants: readonly Variant[] = [
  ['of the type of an assertion', { header: (head) => ({ ...head, typ: 'JWT' }) }],
  ['of the type of an access token', { header: (head) => ({ ...head, typ: 'at+jwt' }) }],
  ['of no type', { header: ({ typ: _, ...head }) => head }],
  ['in a role that does not exist', { claims: { role: 'director' } }],
  ['in a role that is not registered', { claims: { role: 'auditor' } }],
  ['in several roles', { claims: { role: ['clinician', 'auditor'] } }],
  ['in no role', { claims: without('role') }],
  ['about nobody', { claims: without('sub') }],
  ['about a worker without a name', { claims: { sub: '' } }],
  ['about a worker whose name no audit could keep', { claims: { sub: 'nv\0' } }],
  ['about a worker whose name is too long', { claims: { sub: 'x'.repeat(101) } }],
  ['about a worker whose labels are no list', { claims: { labels: 'hiv' } }],
  ['about a worker with a label that does not exist', { claims: { labels: ['everything'] } }],
  ['of another client', { by: 'other', claims: { iss: 'school' } }],
  ['signed by another client', { by: 'other' }],
  ['signed with a key that was retired', { by: 'retired' }],
  ['of the sign-on, signed by the client', { claims: { iss: 'https://sso.example' } }],
  ['of the client, signed by the sign-on', { by: 'signOn' }],
  ['of a sign-on that is not registered', { by: 'signOn', claims: { iss: 'https://sso.example.evil' } }],
  ['for the issuer instead of its token endpoint', { claims: { aud: publicUrl } }],
]

/** What is wrong with an access token; those with the issuer's own signature show that the signature alone opens nothing. */
export const accessVariants: readonly Variant[] = [
  ['of the type of an assertion', { header: (head) => ({ ...head, typ: 'JWT' }) }],
  ['of the type of a worker’s statement', { header: (head) => ({ ...head, typ: 'caunoi-worker+jwt' }) }],
  ['of no type', { header: ({ typ: _, ...head }) => head }],
  ['that names no key', { header: ({ kid: _, ...head }) => head }],
  ['signed with a key of the issuer that leaked', { by: 'retiredIssuer' }],
  ['signed by the client itself', { by: 'own' }],
  ['signed by the client itself under the issuer’s key id', { by: 'own', header: (head, { keys }) => ({ ...head, kid: keys.issuer.kid }) }],
  ['for the token endpoint', { claims: { aud: tokenUrl } }],
  ['of a server beside this one', { claims: { iss: 'https://caunoi.test.evil' } }],
  ['of a client that nobody registered', { claims: { sub: 'nobody' } }],
  ['of a client that was revoked', { claims: { sub: 'revoked' } }],
  ['of a client whose time is over', { claims: { sub: 'ended' } }],
  ['asked for with a key that was retired', { claims: { key: 'k-old' } }],
  ['asked for with a key that is not there any more', { claims: { key: 'k-gone' } }],
  ['for another facility than its client’s', { claims: { facility: '01990000-0000-7000-8000-00000000000b' } }],
  ['for no facility', { claims: without('facility') }],
  ['for a purpose that is not registered', { claims: { purpose: 'audit' } }],
  ['for a purpose that does not exist', { claims: { purpose: 'everything' } }],
  ['for two purposes', { claims: { purpose: ['care', 'referral'] } }],
  ['for a worker in a role that is not registered', { claims: { worker: { id: 'nv-12', role: 'auditor' } } }],
  ['for a worker without a role', { claims: { worker: { id: 'nv-12' } } }],
  [
    'for a worker of a sign-on that is not registered',
    { claims: { worker: { id: 'nv-12', role: 'clinician', issuer: 'https://evil.example' } } },
  ],
]

/** Right ones of every kind: they are accepted, so that a refusal means something. */
export const rightAssertions: readonly Variant[] = [
  ['signed with ES256', {}],
  ['signed with ES384', { by: 'es384' }],
  ['signed with PS256', { by: 'ps256' }],
  ['signed with RS384 by a key that is for it', { by: 'rs384' }],
  ['signed with EdDSA', { by: 'eddsa' }],
  ['without a key id', { header: ({ kid: _, ...head }) => head }],
  ['without a type', { header: ({ typ: _, ...head }) => head }],
  ['of the explicit type', { header: (head) => ({ ...head, typ: 'client-authentication+jwt' }) }],
  ['from a clock that is ten seconds ahead', { claims: { iat: seconds + 10, nbf: seconds + 10 } }],
  ['from a clock that is behind', { claims: { iat: seconds - 120, exp: seconds - 9 } }],
  ['without the time of its making', { claims: without('iat') }],
]

/** Right statements about workers. */
export const rightStatements: readonly Variant[] = [
  ['of the client', {}],
  ['of the sign-on that is registered with it', { by: 'signOn', claims: { iss: 'https://sso.example' } }],
  ['without labels', { claims: without('labels') }],
]
