import fc from 'fast-check'

const polluting = (text: string): unknown => JSON.parse(text)
const nested = (depth: number): unknown => polluting(`${'['.repeat(depth)}${']'.repeat(depth)}`)
const token = (header: unknown, payload: unknown): string =>
  [header, payload, 'x'].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')

/** What no form asks for: wrong types, numbers beyond all bounds, texts that databases and parsers stumble over, names that objects have. */
const oddities: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 53, -(2 ** 63), 1e308, 5e-324, [], {}, [null], [[]], [{}], { x: 1 }],
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfff',
    '\u202e',
    '\ufeff',
    '\uffff',
    '𠮷'.repeat(50),
    'ệ'.normalize('NFD'),
    'x'.repeat(9000),
  ],
  ...[
    `a${'\u0315\u0300'.repeat(300)}`,
    "'; drop table record; --",
    '%00',
    '{{7*7}}',
    '../../etc/passwd',
    '٢٠٢٦',
    '1',
    '1e400',
    'NaN',
    'null',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '+275760-09-13',
    '1753-01-01',
    '2026-11-22T00:00:00.000Z',
    '00000000-0000-0000-0000-000000000000',
  ],
  ...[nested(3), nested(31), nested(40)],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1,"hasOwnProperty":2,"then":3}'].map(
    polluting,
  ),
  ...[token({ alg: 'none' }, { iss: 'operator' }), token({ alg: 'ES256' }, { iss: 7 }), token({ alg: 'ES256' }, { iss: { a: 1 } })],
  ...[
    token({ alg: 'ES256' }, { iss: '\u0000', jti: [] }),
    token(1, 2),
    token({ alg: 'ES256', crit: ['x'] }, { iss: 'operator', exp: 'x' }),
  ],
]
const oddNames = [
  'unheardOf',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'id',
  'version',
  'recordedBy',
  'labels',
  '',
  '\u0000',
  '\ud800',
]
const oddTexts = oddities.filter((value): value is string => typeof value === 'string')

/** A text for a place where one is expected: odd, or random in any script. */
export const oddText: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 30 }))

/** A value for a header: any byte that one may hold. */
export const oddHeader: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    '"1"',
    'W/"1"',
    '"',
    ',',
    'bytes=0-',
    'bytes=5-2',
    'bytes=-0',
    'bytes=99999999999999999999-',
    'sha-256=:AAAA:',
    'sha-256=::',
  ),
  fc.constantFrom('en;q=NaN', 'vi;q=', 'en-GB,vi;q=0.5', 'x'.repeat(5000), `sha-256=:${'A'.repeat(43)}=:`, '../../x', 'a b', '../audit'),
  fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => (code === 0x7f ? ' ' : String.fromCharCode(code))), maxLength: 40 }),
)

const change = fc.record({
  place: fc.nat(),
  how: fc.constantFrom('omit', 'add', 'replace', 'replace', 'double'),
  odd: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...oddities) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) }),
  name: fc.constantFrom(...oddNames),
})

/** A value with up to three of its places spoiled; with none, as it is. */
export function spoiled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.array(change, { maxLength: 3 })).map(([value, changes]) => changes.reduce(spoil, structuredClone(value)))
}

function spoil(
  value: unknown,
  { place, how, odd: chosen, name }: typeof change extends fc.Arbitrary<infer Change> ? Change : never,
): unknown {
  const odd: unknown = structuredClone(chosen)
  const places = placesIn(value)
  const [holder, key] = places[place % (places.length + 1)] ?? []
  if (holder === undefined || key === undefined) return how === 'replace' ? odd : value
  if (how === 'omit') Reflect.deleteProperty(holder, key)
  else if (how === 'double' && Array.isArray(holder)) holder.push(...holder)
  else
    Object.defineProperty(holder, how === 'add' && !Array.isArray(holder) ? name : key, {
      value: odd,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return value
}

function placesIn(node: unknown): readonly (readonly [object, string])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => [[node, key] as const, ...placesIn(value)])
}
