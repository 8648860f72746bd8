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
