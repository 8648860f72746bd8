import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import { createSealer } from './create-sealer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('seals what gathers together, and tells the store how much it is', async () => {
  const sealBeside = vi.fn(async (_requests: number) => true)
  const sealSoon = createSealer({ ...createMemoryStore(), sealBeside }, (error) => expect(error).toBeUndefined())
  for (const requests of [3, 1]) {
    for (let request = 0; request < requests; request++) sealSoon()
    await vi.runAllTimersAsync()
  }
  expect(sealBeside.mock.calls).toEqual([[3], [1]])
})

/** When what is sealed, while a request comes every so many milliseconds for two seconds. */
async function sealsOf(every: number): Promise<readonly (readonly [at: number, requests: number])[]> {
  const seals: (readonly [number, number])[] = []
  const start = Date.now()
  const sealBeside = async (requests: number) => seals.push([Date.now() - start, requests]) > 0
  const sealSoon = createSealer({ ...createMemoryStore(), sealBeside }, (error) => expect(error).toBeUndefined())
  for (let time = 0; time < 2000; time += every) {
    sealSoon()
    await vi.advanceTimersByTimeAsync(every)
  }
  await vi.runAllTimersAsync()
  return seals
}

it.each<[how: string, every: number, seals: (readonly [at: number, requests: number])[]]>([
  ['soon on a quiet server', 500, [0, 500, 1000, 1500].map((at) => [at + 200, 1])],
  [
    'a second behind the first request on a busy one',
    10,
    [
      [1000, 100],
      [2000, 100],
    ],
  ],
  ['with five hundred requests before', 1, [499, 999, 1499, 1999].map((at) => [at, 500])],
])('seals %s', async (_, every, seals) => {
  expect(await sealsOf(every)).toEqual(seals)
})

it('tells what kept the thread that seals from it, and goes on', async () => {
  const failure = new Error('no such file')
  const sealBeside = vi.fn(async () => true).mockRejectedValueOnce(failure)
  const onError = vi.fn()
  const sealSoon = createSealer({ ...createMemoryStore(), sealBeside }, onError)
  for (let turn = 0; turn < 2; turn++) {
    sealSoon()
    await vi.runAllTimersAsync()
  }
  expect(onError.mock.calls).toEqual([[failure]])
  expect(sealBeside).toHaveBeenCalledTimes(2)
})
