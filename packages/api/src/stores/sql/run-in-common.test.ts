import { describe, expect, it, vi } from 'vitest'
import { runInCommon } from './run-in-common.ts'

describe('work that runs in common', () => {
  it('runs once more for all who ask while it runs, and never twice at once', async () => {
    const runs: PromiseWithResolvers<void>[] = []
    const ask = runInCommon(() => {
      const run = Promise.withResolvers<void>()
      runs.push(run)
      return run.promise
    })
    const early = [ask(), ask()]
    await vi.waitFor(() => expect(runs).toHaveLength(1))
    const told = vi.fn()
    const late = [ask(), ask()].map((asked) => asked.then(told))
    runs[0]?.resolve()
    await Promise.all(early)
    await vi.waitFor(() => expect(runs).toHaveLength(2))
    expect(told).not.toHaveBeenCalled()
    runs[1]?.resolve()
    await Promise.all(late)
    expect(runs).toHaveLength(2)
  })

  it('runs again behind a run that failed', async () => {
    const work = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('no database'))
    const ask = runInCommon(work)
    const failed = expect(ask()).rejects.toThrow('no database')
    await vi.waitFor(() => expect(work).toHaveBeenCalledOnce())
    const next = ask()
    await Promise.all([failed, next])
    expect(work).toHaveBeenCalledTimes(2)
  })
})
