import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainText } from './plain-text.ts'
import { parseJson } from './read-json.ts'

const limits = { bytes: 1_000_000, depth: 32, values: 1_000_000, content: 0 }
const forbidden = /__proto__|constructor|prototype/
/** A raw control character, which a text may not hold, or one that is written as an escape. */
const hasForbidden = (value: unknown): boolean => forbidden.test(JSON.stringify(value)) || !allTexts(value).every(isPlainText)
const allTexts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...allTexts(inner)]) : []
}
const codesOf = (text: string) => {
  const result = parseJson(text, limits)
  return 'faults' in result ? result.faults.map(({ code, pointer }) => `${pointer} ${code}`) : []
}

describe('the JSON reader', () => {
  it('reads every JSON value that JSON.parse reads, in NFC', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!hasForbidden(value))
        expect(parseJson(text, limits)).toEqual({ value: JSON.parse(text.normalize('NFC')) })
      }),
    )
  })

  it('refuses a name that stands twice, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (name, first, second) => {
        fc.pre(!hasForbidden([name, first, second]))
        const key = JSON.stringify(name)
        const text = `[{"outer":{${key}:${JSON.stringify(first)},${key}:${JSON.stringify(second)}}}]`
        expect(codesOf(text).some((found) => found.endsWith(' duplicate-key'))).toBe(true)
      }),
    )
  })

  it('refuses the same name written once plainly and once with an escape', () => {
    expect(codesOf('{"name":1,"n\\u0061me":2}')).toEqual(['/name duplicate-key'])
  })

  it('refuses __proto__ however it is written, and leaves prototypes alone', () => {
    expect(codesOf('{"a":{"__proto__":{"polluted":true}}}')).toEqual(['/a/__proto__ forbidden-key'])
    expect(codesOf('{"\\u005f_proto__":1}')).toEqual(['/__proto__ forbidden-key'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('refuses constructor and prototype, by which a careless merge reaches all objects', () => {
    expect(codesOf('{"a":{"constructor":{"prototype":{"polluted":true}}}}')).toEqual([
      '/a/constructor forbidden-key',
      '/a/constructor/prototype forbidden-key',
    ])
  })

  it('refuses two names that are one in NFC, however each is written', () => {
    expect(codesOf('{"\u00e9":1,"e\u0301":2}')).toEqual(['/é duplicate-key'])
    expect(codesOf('{"\\u00e9":1,"e\\u0301":2}')).toEqual(['/é duplicate-key'])
    expect(codesOf('{"\u00e9":1,"e\\u0301":2}')).toEqual(['/é duplicate-key'])
  })

  it('refuses a number that no computer can hold, and says where', () => {
    expect(codesOf('{"a":[1,1e400]}')).toEqual(['/a/1 too-large'])
    expect(codesOf('-1e999')).toEqual([' too-large'])
    expect(codesOf(`{"a":${'9'.repeat(400)}}`)).toEqual(['/a too-large'])
    expect(codesOf('{"a":1e308}')).toEqual([])
  })

  it('refuses control characters other than tab and line breaks, and those that turn the direction of writing', () => {
    for (const code of [0x01, 0x08, 0x1b, 0x7f, 0x9b, 0x202e, 0x2066, 0xfffe, 0xffff]) {
      const character = String.fromCharCode(code)
      const written = `\\u${code.toString(16).padStart(4, '0')}`
      expect(codesOf(`{"a":"x${character}"}`), written).toEqual([' forbidden-character'])
      expect(codesOf(`{"a":"x${written}"}`), written).toEqual(['/a forbidden-character'])
    }
    expect(parseJson('{"a":"dòng 1\\r\\n\\tdòng 2"}', limits)).toEqual({ value: { a: 'dòng 1\r\n\tdòng 2' } })
  })

  it('takes a mark behind an escape as what it is', () => {
    expect(parseJson('"a\\n\u0303"', limits)).toEqual({ value: 'a\n\u0303' })
    expect(parseJson('"\\u006f\u0303"', limits)).toEqual({ value: 'õ' })
  })

  it('refuses what is nested deeper than 32 levels, however deep', () => {
    expect(codesOf('['.repeat(32) + ']'.repeat(32))).toEqual([])
    expect(codesOf('['.repeat(33) + ']'.repeat(33))).toEqual([' too-deep'])
    expect(codesOf('['.repeat(500_000))).toEqual([' too-deep'])
    expect(codesOf(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)).toEqual([' too-deep'])
  })

  it('refuses what is not JSON and says where', () => {
    for (const text of ['', '{', '{"a":1,}', '// x\n1', "{'a':1}", '[1 2]', 'NaN', '{"a":01}', '\ufeff{}']) {
      const result = parseJson(text, limits)
      expect('faults' in result && result.faults[0]?.code, text).toBe('not-json')
    }
    expect(codesOf('\u0000')).toEqual([' forbidden-character'])
  })

  it('refuses characters that no store keeps, written plainly or as escapes', () => {
    for (const hidden of ['\\u0000', '\\ud800', 'x\\udfff', `a${'\\u0315'.repeat(31)}`]) {
      expect(codesOf(`{"a":["x","${hidden}"]}`)).toEqual(['/a/1 forbidden-character'])
      expect(codesOf(`{"a":{"${hidden}":1}}`)).toEqual(['/a forbidden-character'])
    }
    expect(codesOf(`"a${'\u0315'.repeat(31)}"`)).toEqual([' forbidden-character'])
    expect(codesOf('"\\ud83d\\ude00 Nguye\\u0302\\u0303n 😀"')).toEqual([])
  })

  it('takes no time out of proportion for text that is made to take long', () => {
    const hostile = [`"${'\\"'.repeat(500_000)}`, `"a${'\u0315\u0300'.repeat(250_000)}"`, `"a${'\\u0315\\u0300'.repeat(80_000)}"`]
    const members = Array.from({ length: 150_000 }, () => '"a":1').join(',')
    const started = performance.now()
    for (const text of hostile) expect(codesOf(text)).toHaveLength(1)
    expect(codesOf(`{${members}}`)).toHaveLength(1000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('brings decomposed Vietnamese to NFC, also when it is escaped', () => {
    const composed = 'Nguyễn Thị Ngọc'
    expect(parseJson(JSON.stringify(composed.normalize('NFD')), limits)).toEqual({ value: composed })
    expect(parseJson('"Ngo\\u0323c"', limits)).toEqual({ value: 'Ngọc' })
  })
})
