import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical, isEqual, isEqualBeside } from './canonical.ts'

const { value } = fc.letrec<{ value: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.constantFrom<unknown>(null, false, 0, '', '0', 'a', '[]', '{}'),
  value: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'constructor', '0'), fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 3 }),
  ),
}))

/** The same with the names of its objects the other way round. */
function turned(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(turned)
  if (typeof one !== 'object' || one === null) return one
  return Object.fromEntries(
    Object.entries(one)
      .toReversed()
      .map(([name, inner]) => [name, turned(inner)]),
  )
}

it('takes for equal what has one text, and nothing else', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isEqual(one, other)).toBe(canonical(one) === canonical(other))
      expect(isEqual(one, turned(one))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('takes no name that every object has for one of its own', () => {
  expect(isEqual(JSON.parse('{"__proto__": {}}'), { a: 1 })).toBe(false)
  expect(isEqual({ a: 1 }, JSON.parse('{"__proto__": {}}'))).toBe(false)
})

it('takes objects for equal beside some of their names, whatever these have for values', () => {
  const names = new Set(['a', 'constructor'])
  const objects = fc.dictionary(fc.constantFrom('a', 'b', 'constructor', '0'), fc.oneof(value, fc.constant(undefined)), { maxKeys: 4 })
  const without = (one: object) => Object.fromEntries(Object.entries(one).filter(([name]) => !names.has(name)))
  fc.assert(
    fc.property(objects, objects, (one, other) => {
      expect(isEqualBeside(names, one, other)).toBe(isEqual(without(one), without(other)))
    }),
    { numRuns: 2000 },
  )
})
