import { expect, it } from 'vitest'
import type { AuditEvidence, AuditSeal } from '../store.ts'
import { LARGEST_FILING } from './file-by-hand.ts'
import { createSealedFiling } from './file-sealed.ts'
import type { FiledRows } from './filed-rows.ts'

/** Seals of one event each, at places of their numbers. */
function sealed(position: number, rows = 1): readonly [AuditSeal, readonly AuditEvidence[]] {
  const [place, id] = [String(position), `event-${position}`]
  const event = { id, at: '2026', resource: 'Case', recordIds: Array.from({ length: rows }, String), facility: 'f', readers: [], body: '' }
  return [{ first: position, last: position, place, at: '2026', hash: '', links: [{ id, digest: '' }] }, [{ ...event, place }]]
}

/** A filing, what it did in its order, and how the next writing ends. */
function filing() {
  const done: string[] = []
  const next: { mark: string | undefined; writing: Promise<void> } = { mark: '0', writing: Promise.resolve() }
  async function write(rows: FiledRows, [mark]: readonly { readonly value: string }[]): Promise<void> {
    await next.writing
    done.push(`${[...new Set(rows.inOrder().subjects.map(({ audit_id }) => audit_id))].sort().join()} up to ${mark?.value}`)
    next.mark = mark?.value
  }
  async function file(after: string | undefined, upTo?: string): Promise<void> {
    done.push(`by hand ${after} to ${upTo}`)
    next.mark = upTo
  }
  const all = async () => void done.push('all')
  return { done, next, add: createSealedFiling({ write, file }, async () => next.mark, all) }
}

it('files all with the first seal, and then much at once', async () => {
  const { done, add } = filing()
  for (const seal of [sealed(1), sealed(2), sealed(3), sealed(4, LARGEST_FILING), sealed(5)]) await add(...seal)
  expect(done).toEqual(['all', 'event-2,event-3,event-4 up to 4'])
})

it('files what it has before what another process sealed, which may have ended before it filed', async () => {
  const { done, add } = filing()
  for (const seal of [sealed(1), sealed(2), sealed(5), sealed(6), sealed(8)]) await add(...seal)
  expect(done).toEqual(['all', 'event-2 up to 2', 'by hand 2 to 5', 'event-6 up to 6', 'by hand 6 to 8'])
})

it('leaves what another process filed meanwhile', async () => {
  const { done, next, add } = filing()
  for (const seal of [sealed(1), sealed(2)]) await add(...seal)
  next.mark = '2'
  for (const seal of [sealed(3, LARGEST_FILING), sealed(4)]) await add(...seal)
  expect(done).toEqual(['all', 'event-3 up to 3'])
})

it('files all where there is no mark any more', async () => {
  const { done, next, add } = filing()
  for (const seal of [sealed(1), sealed(2)]) await add(...seal)
  next.mark = undefined
  await add(...sealed(3, LARGEST_FILING))
  expect(done).toEqual(['all', 'all'])
})

it('keeps the events of seals that come while it writes', async () => {
  const { done, next, add } = filing()
  const { promise, resolve } = Promise.withResolvers<void>()
  next.writing = promise
  const added = [sealed(1), sealed(2, LARGEST_FILING), sealed(3), sealed(5)].map((seal) => add(...seal))
  await new Promise(setImmediate)
  resolve()
  await Promise.all(added)
  expect(done).toEqual(['all', 'event-2 up to 2', 'event-3 up to 3', 'by hand 3 to 5'])
})

it('keeps what it could not write for the next time', async () => {
  const { done, next, add } = filing()
  await add(...sealed(1))
  next.writing = Promise.reject(new Error('full'))
  await expect(add(...sealed(2, LARGEST_FILING))).rejects.toThrow('full')
  next.writing = Promise.resolve()
  await add(...sealed(3))
  expect(done).toEqual(['all', 'event-2 up to 2', 'by hand 2 to 3'])
})

it('files the events of large pages within a seal', async () => {
  const { done, add } = filing()
  await add(...sealed(1))
  const seals = [2, 3, 4].map((position) => sealed(position, LARGEST_FILING))
  const [[seal]] = [sealed(4)]
  await add(
    { ...seal, first: 2 },
    seals.flatMap(([, events]) => events),
  )
  expect(done).toEqual(['all', 'event-2 up to 2', 'event-3 up to 3', 'event-4 up to 4'])
})
