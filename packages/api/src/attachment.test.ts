import { describe, expect, it } from 'vitest'
import { createAttachment } from './attachment.ts'

describe('what is kept on an object', () => {
  const notes = createAttachment<string>()

  it('is found on that object, as it was attached last', () => {
    const target = { id: 1 }
    expect(notes.of(target)).toBeUndefined()
    notes.attach(target, 'first')
    notes.attach(target, 'second')
    expect(notes.of(target)).toBe('second')
  })

  it('is on no copy, in no JSON, and in no other place', () => {
    const target = { id: 1 }
    notes.attach(target, 'kept')
    expect(notes.of({ ...target })).toBeUndefined()
    expect(createAttachment<string>().of(target)).toBeUndefined()
    expect([Reflect.ownKeys(target), JSON.stringify(target)]).toEqual([['id'], '{"id":1}'])
  })

  it('is kept on what is frozen and on what has no prototype too', () => {
    const targets = [Object.freeze({ id: 1 }), Object.create(null)]
    for (const target of targets) notes.attach(target, 'kept')
    expect(targets.map(notes.of)).toEqual(['kept', 'kept'])
  })
})
