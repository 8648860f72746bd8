import { readCredentials } from './credentials.ts'
import { signAssertion } from './sign-assertion.ts'

// The whole contract by hand: a token, a record, a change under its ETag, a refusal. Any language that can sign ES256 does the same.
const credentials = await readCredentials('hospital')
const { baseUrl, tokenUrl } = credentials

const tokenAnswer = await fetch(tokenUrl, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await signAssertion(credentials),
    scope: 'system/Beneficiary.cru',
    purpose: 'care',
  }),
})
const { access_token: token, expires_in: lifetime } = await tokenAnswer.json()
if (!tokenAnswer.ok) throw new Error(`No token: ${tokenAnswer.status}`)
console.log(`token: good for ${lifetime} seconds`)

const call = (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${baseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'vi', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

const draft = { noIdentifierReason: 'not-collected', name: 'Phan Văn Mẫu', sex: 'male', birthDate: { value: '1961', accuracy: 'reported' } }
// One key for one intent: sent again after a lost answer, the request makes no second record.
const created = await call('POST', '/v1/beneficiaries', draft, { 'idempotency-key': crypto.randomUUID() })
const { id } = await created.json()
console.log(`create: ${created.status}, ${created.headers.get('location')}, ETag ${created.headers.get('etag')}`)

const patch = { contacts: [{ kind: 'main', phone: '0905000222' }] }
const patched = await call('PATCH', `/v1/beneficiaries/${id}`, patch, {
  'content-type': 'application/merge-patch+json',
  'if-match': created.headers.get('etag') ?? '',
})
const { version } = await patched.json()
console.log(`change: ${patched.status}, version ${version}`)

const refused = await call('POST', '/v1/beneficiaries', { ...draft, sex: 'nam' })
const problem = await refused.json()
console.log(`refuse: ${refused.status} ${problem.code}, ${problem.errors[0].pointer}: ${problem.errors[0].message}`)

if (created.status !== 201 || patched.status !== 200 || version !== 2 || refused.status !== 422) throw new Error('Not as expected')
