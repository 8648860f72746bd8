import { describe, expect, test } from 'vitest'
import { createEtagMemory } from './etag-memory.ts'

describe('the memory of ETags', () => {
  test('knows the ETag of a record, however many versions came after it', () => {
    const memory = createEtagMemory()
    const [first, second] = [
      { id: 'a', version: 1 },
      { id: 'a', version: 2 },
    ]
    memory.remember(first, '"one"')
    memory.remember(second, '"two"')
    expect([memory.find(first), memory.find(second), memory.find('a')]).toEqual(['"one"', '"two"', '"two"'])
  })

  test('knows a copy of a record while its version is the last one seen', () => {
    const memory = createEtagMemory()
    const record = { id: 'a', version: 1 }
    memory.remember(record, '"one"')
    expect(memory.find({ ...record })).toBe('"one"')
    memory.remember({ id: 'a', version: 2 }, '"two"')
    expect(memory.find({ ...record })).toBeUndefined()
  })

  test('keeps a thousand ids, and drops the one that was not seen for longest', () => {
    const memory = createEtagMemory()
    const remember = (id: string) => memory.remember({ id, version: 1 }, `"${id}"`)
    for (let index = 0; index < 1000; index += 1) remember(String(index))
    remember('0')
    remember('new')
    expect([memory.find('0'), memory.find('1'), memory.find('new')]).toEqual(['"0"', undefined, '"new"'])
  })

  test('forgets an id', () => {
    const memory = createEtagMemory()
    memory.remember({ id: 'a', version: 1 }, '"one"')
    memory.forget('a')
    expect(memory.find('a')).toBeUndefined()
  })
})
