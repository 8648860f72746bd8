import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { play, type Script, type Step, situations } from './support/world-of-labels.ts'

/** Pairs of worlds; the environment asks for more. */
const RUNS = Number(process.env.NON_INTERFERENCE_RUNS ?? 1000)

const codes = fc.subarray(Object.keys(situations), { maxLength: 4 })
const open = (secret: readonly string[]) =>
  Object.keys(situations).filter((code) => !situations[code]?.some((label) => secret.includes(label)))

const stepOf = (secret: readonly string[]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('hide' as const), codes, at: fc.nat(5) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('tell' as const), codes: fc.subarray(open(secret), { minLength: 1, maxLength: 3 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('rename' as const),
        name: fc.constantFrom('Nguyễn Thị Ngọc', 'Nguyễn Ngọc', 'Trần Thị Mây'),
      }),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'hidden-document' }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('hidden-case' as const), label: fc.constantFrom(...secret) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('hidden-person' as const), label: fc.constantFrom(...secret) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('relabel' as const), labels: fc.subarray([...secret], { minLength: 1 }) }) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'refer' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'look' }) },
  )

const scripts: fc.Arbitrary<Script> = fc
  .subarray(['hiv', 'psychiatric', 'domestic-violence', 'child-abuse', 'sexual-violence', 'trafficking'], { minLength: 1, maxLength: 3 })
  .chain((secret) =>
    fc.array(stepOf(secret), { minLength: 2, maxLength: 8 }).map((steps) => ({ secret, steps: [...steps, { kind: 'look' as const }] })),
  )

describe('two worlds that differ only in what is hidden', () => {
  it('show the same bytes to whoever is not cleared for it', { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        expect(await play(script, true)).toEqual(await play(script, false))
      }),
      { numRuns: RUNS },
    )
  })
})
