import { type AnyResource, type Operation, referencesIn, resources } from '@caunoi/schemas'
import fc from 'fast-check'
import { oddHeader, oddText, spoiled } from './hostile-values.ts'
import type { Canaries } from './plant-canaries.ts'
import { wholeExample } from './published-examples.ts'
import { type Seed, validDrafts, withKnownIds } from './seed-records.ts'

/** One request as it goes out; `etag` asks for the present one, `facility` is the place of the caller among those of the test. */
export interface HostileRequest {
  readonly facility: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly hasPresentEtag: boolean
  readonly body: string | Uint8Array | undefined
}

const FORM = 'application/x-www-form-urlencoded'
const list: Readonly<Record<string, AnyResource>> = resources

/** How valid bodies are changed before they are spoiled; as they are when left out. */
type Planting = Partial<Pick<Canaries, 'plant' | 'plantInput'>>

/** Bodies that an operation takes, before they are spoiled. */
function basesOf(operation: Operation, seeds: ReadonlyMap<string, Seed>, { plant, plantInput }: Planting): readonly unknown[] {
  const [schema] = Object.values(operation.route.requestBody?.content ?? {}).map((media) => media.schema)
  if (schema === undefined) return []
  const resource = 'collection' in operation ? list[operation.collection] : undefined
  const known = new Map([...seeds].flatMap(([collection, { id }]) => (list[collection] ? [[list[collection].name, id]] : [])))
  if (resource && ['create', 'update', 'patch'].includes(operation.kind)) {
    const seeded = seeds.get('collection' in operation ? operation.collection : '')?.draft
    const drafts = validDrafts(resource).map((draft): Seed['draft'] => Object(withKnownIds(draft, referencesIn(resource.draft), known)))
    return [seeded, ...drafts.map((draft) => plant?.(resource, draft) ?? draft)]
  }
  const action = 'action' in operation ? resource?.actions[operation.action] : undefined
  const input = action?.input
  const example = wholeExample(schema)
  const single = operation.kind === 'search-by-body' ? Object.entries(Object(example)).map((entry) => Object.fromEntries([entry])) : []
  const whole: Seed['draft'] = Object(input ? withKnownIds(example, referencesIn(input), known) : example)
  return [...single, resource && action && plantInput ? plantInput(resource, action, whole) : input ? whole : example]
}

const damage = fc.oneof(
  { weight: 8, arbitrary: fc.constant((text: string): string | Uint8Array => text) },
  fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.constantFrom('}', ']', '\ufeff', '//', '\u0000', ',{}').map((more) => (text: string) => text + more),
  fc
    .constantFrom('__proto__', 'constructor', 'name')
    .map((name) => (text: string) => text.replace('{', `{"${name}":{"polluted":1},"${name}":0,`)),
  fc.constantFrom(40, 5000).map((depth) => (text: string) => '['.repeat(depth) + text),
  fc.nat().map((at) => (text: string) => {
    const bytes = Buffer.from(text)
    bytes[at % (bytes.length + 1)] = 0xff
    return new Uint8Array(bytes)
  }),
)

function encoded(value: unknown, mediaType: string): string {
  if (mediaType !== FORM) return JSON.stringify(value)
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [['grant_type', value]]
  return new URLSearchParams(
    entries.map(([name, inner]) => [String(name), typeof inner === 'string' ? inner.toWellFormed() : JSON.stringify(inner)]),
  ).toString()
}

function bodies(operation: Operation, seeds: ReadonlyMap<string, Seed>, planting: Planting): fc.Arbitrary<string | Uint8Array | undefined> {
  const [mediaType = ''] = Object.keys(operation.route.requestBody?.content ?? {})
  if (mediaType === '') return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, oddText)
  if (mediaType === '*/*') return fc.uint8Array({ maxLength: 100 })
  const values = spoiled(fc.constantFrom(...basesOf(operation, seeds, planting)))
  return fc.tuple(values, damage).map(([value, spoil]) => spoil(encoded(value, mediaType) ?? ''))
}

const absent = '01990000-0000-7000-8000-000000000000'
const oddIds = [
  absent,
  absent.toUpperCase(),
  `${absent}%00`,
  `${absent}/`,
  'search',
  '__proto__',
  'constructor',
  '%00',
  '%ff',
  '%',
  '%2f',
  '..%2f..',
  '%F0%9F',
  '1',
  '0'.repeat(5000),
  "'--",
  '%ed%a0%80',
  '*',
  '{id}',
  'undefined',
]

function queries(operation: Operation): fc.Arbitrary<string> {
  const declared = (operation.route.parameters ?? []).flatMap((parameter) =>
    'name' in parameter && parameter.in === 'query' ? [parameter.name] : [],
  )
  const names = fc.constantFrom(
    ...declared,
    ...declared,
    'cursor',
    'limit',
    'fields',
    'include',
    'total',
    'updatedSince',
    '__proto__',
    '__proto__.x',
    'constructor.from',
    'x',
    'openedOn.',
    '.',
    '',
  )
  const value = fc.oneof(
    fc.constantFrom('1', 'true', 'id', 'id,name', '2026-01-01', absent, 'A'.repeat(60), '%00', '%ff', '%', '+'),
    oddText.map((text) => encodeURIComponent(text.toWellFormed())),
  )
  const pair = fc.tuple(names, value).map(([name, text]) => `${name}=${text}`)
  return fc.array(pair, { maxLength: 3 }).map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''))
}

function headers(operation: Operation): fc.Arbitrary<Readonly<Record<string, string>>> {
  const [mediaType] = Object.keys(operation.route.requestBody?.content ?? {})
  const types = [
    'application/json',
    'text/plain',
    'application/merge-patch+json',
    'application/json; charset=utf-16',
    '',
    'x',
    FORM,
    'multipart/form-data; boundary=x',
  ]
  const type = fc.oneof(
    { weight: 8, arbitrary: fc.constant(mediaType === '*/*' || mediaType === undefined ? 'application/pdf' : mediaType) },
    fc.constantFrom(...types),
  )
  const key = fc.oneof({ weight: 4, arbitrary: fc.uuid() }, oddHeader)
  return fc.record(
    {
      'content-type': type,
      'idempotency-key': key,
      'if-match': oddHeader,
      'if-none-match': oddHeader,
      range: oddHeader,
      'content-digest': oddHeader,
      'accept-language': oddHeader,
      'x-request-id': oddHeader,
      accept: oddHeader,
      'content-length': fc.constantFrom('0', 'x', '-1'),
    },
    { requiredKeys: ['content-type'] },
  )
}

/** Requests to an operation that begin as valid ones and are spoiled in their body, id, query and headers; a few are left whole. */
export function hostileRequests(
  operation: Operation,
  seeds: ReadonlyMap<string, Seed>,
  planting: Planting = {},
): fc.Arbitrary<HostileRequest> {
  const seeded = 'collection' in operation ? (seeds.get(operation.collection)?.id ?? absent) : absent
  const id = fc.oneof(
    { weight: 6, arbitrary: fc.constant(seeded) },
    fc.constantFrom(...oddIds),
    oddText.map((text) => encodeURIComponent(text.toWellFormed())),
  )
  const query =
    operation.route.method === 'get' ? queries(operation) : fc.oneof({ weight: 6, arbitrary: fc.constant('') }, queries(operation))
  const parts = {
    facility: fc.nat(1),
    id,
    query,
    headers: headers(operation),
    hasPresentEtag: fc.boolean(),
    body: bodies(operation, seeds, planting),
  }
  return fc.record(parts).map(({ id: asked, query: rest, ...request }) => ({
    ...request,
    path: `${operation.route.path.replaceAll(/\{\w+\}/g, () => asked)}${rest}`,
    ...(operation.route.method === 'get' && { body: undefined }),
  }))
}
