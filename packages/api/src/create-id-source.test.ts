import { describe, expect, it } from 'vitest'
import { createIdSource } from './create-id-source.ts'

describe('a source of ids', () => {
  it('gives UUIDv7 that rise, also within a millisecond', () => {
    const newId = createIdSource()
    const ids = Array.from({ length: 5000 }, () => newId())
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives other ids than another source', () => {
    const sources = [createIdSource(), createIdSource()]
    const ids = sources.flatMap((newId) => Array.from({ length: 1000 }, () => newId()))
    expect(new Set(ids).size).toBe(2000)
  })

  it('tells the time in the first 48 bits', () => {
    const before = Date.now()
    const time = Number.parseInt(createIdSource()().replaceAll('-', '').slice(0, 12), 16)
    expect(time).toBeGreaterThanOrEqual(before)
    expect(time).toBeLessThanOrEqual(Date.now())
  })
})
