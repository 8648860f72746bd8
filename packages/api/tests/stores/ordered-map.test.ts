import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp, type OrderedMap, put, remove, walk } from '../../src/stores/memory/ordered-map.ts'
import { sortKey } from '../../src/stores/sort-key.ts'

const steps = fc.array(fc.record({ key: fc.string({ maxLength: 2 }), isPut: fc.boolean() }), { maxLength: 200 })

describe('an ordered map', () => {
  it('holds what a plain map holds, in order, from any key on', () => {
    const holds = fc.property(steps, fc.string({ maxLength: 2 }), (each, from) => {
      const plain = new Map<string, number>()
      let map: OrderedMap<number>
      for (const [index, { key, isPut }] of each.entries()) {
        if (isPut) plain.set(key, index)
        else plain.delete(key)
        map = isPut ? put(map, key, index) : remove(map, key)
      }
      const sorted = [...plain].sort(([one], [other]) => (one < other ? -1 : 1))
      expect([...walk(map)]).toEqual(sorted)
      expect([...walk(map, from)]).toEqual(sorted.filter(([key]) => key >= from))
      for (const { key } of each) expect(lookUp(map, key)).toBe(plain.get(key))
    })
    fc.assert(holds)
  })

  it('keeps its paths short, and its old versions as they were', () => {
    let map: OrderedMap<number>
    for (let index = 0; index < 10_000; index++) map = put(map, String(index).padStart(5, '0'), index)
    const old = map
    for (let index = 0; index < 10_000; index += 2) map = remove(map, String(index).padStart(5, '0'))
    expect(old?.height).toBeLessThan(18)
    expect(map?.height).toBeLessThan(18)
    expect([...walk(old)]).toHaveLength(10_000)
    expect([...walk(map)]).toHaveLength(5_000)
  })
})

describe('the sort key of a text', () => {
  it('sorts like its UTF-8 bytes', () => {
    const unit = fc.constantFrom('', 'a', 'z', 'đ', 'ễ', '\ud7ff', '\u{e000}', '\u{ffff}', '\u{10000}', '\u{10ffff}')
    const sortsAlike = fc.property(fc.string({ unit }), fc.string({ unit }), (one, other) => {
      const [key, otherKey] = [sortKey(one), sortKey(other)]
      expect(key < otherKey ? -1 : Number(key > otherKey)).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)))
    })
    fc.assert(sortsAlike)
  })
})
