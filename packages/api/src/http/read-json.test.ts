import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './read-json.ts'

const limits = { bytes: 1_000_000, depth: 32, content: 0 }
const codesOf = (text: string) => {
  const result = parseJson(text, limits)
  return 'faults' in result ? result.faults.map(({ code, pointer }) => `${pointer} ${code}`) : []
}

describe('the JSON reader', () => {
  it('reads every JSON value that JSON.parse reads, in NFC', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('__proto__'))
        expect(parseJson(text, limits)).toEqual({ value: JSON.parse(text.normalize('NFC')) })
      }),
    )
  })

  it('refuses a name that stands twice, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (name, first, second) => {
        fc.pre(name !== '__proto__' && !JSON.stringify([first, second]).includes('__proto__'))
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

  it('refuses what is nested deeper than 32 levels, however deep', () => {
    expect(codesOf('['.repeat(32) + ']'.repeat(32))).toEqual([])
    expect(codesOf('['.repeat(33) + ']'.repeat(33))).toEqual([' too-deep'])
    expect(codesOf('['.repeat(500_000))).toEqual([' too-deep'])
    expect(codesOf(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)).toEqual([' too-deep'])
  })

  it('refuses what is not JSON and says where', () => {
    for (const text of ['', '{', '{"a":1,}', '// x\n1', "{'a':1}", '[1 2]', 'NaN', '\u0000', '{"a":01}']) {
      const result = parseJson(text, limits)
      expect('faults' in result && result.faults[0]?.code, text).toBe('not-json')
    }
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
