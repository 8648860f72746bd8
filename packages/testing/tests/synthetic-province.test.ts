import { type AnyResource, type RuleContext, resources, validateDraft, validateInput } from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createTestServer,
  halfYearOfKhanhHoa,
  partyOf,
  playSteps,
  type SyntheticStep,
  syntheticProvince,
  type TestFacility,
} from '../src/index.ts'
import { referencesOf, withIds } from '../src/synthetic/references.ts'
import { readAll } from './read-all.ts'

const year = { from: '2025-01-01', to: '2025-12-31' }
const context: RuleContext = { today: '2026-01-10', isCommuneOf, isProvince }
const anyId = '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e'
/** What a province is made of, and what it goes through in a year. */
const recorded = ['stays', 'payments', 'referrals', 'consents', 'outreachEvents', 'contributions', 'documents']
const courses = [
  ...['supportPlans revise', 'supportPlans complete', 'cases close', 'cases reopen', 'stays end', 'stays recordFollowUp'],
  ...['payments fail', 'payments return', 'payments reschedule', 'benefits suspend', 'benefits resume', 'benefits stop'],
  ...['referrals reject', 'referrals complete'],
]
const known: Readonly<Record<string, AnyResource>> = resources

/** Everything that the standard says against a step. */
function faultsOf(step: SyntheticStep): readonly unknown[] {
  const resource = known[step.collection]
  if (!resource) return [`no collection ${step.collection}`]
  const value = withIds(step.do === 'create' ? step.draft : step.input, () => anyId)
  if (step.do === 'create') return validateDraft(resource, value, context)
  const action = resource.actions[step.action]
  return action ? validateInput(action, value, context) : [`no action ${step.action}`]
}

/** References that no earlier step makes, and records that two steps make. */
function brokenLinks(steps: readonly SyntheticStep[]): readonly string[] {
  const made = new Set<string>()
  return steps.flatMap((step) => {
    const isJoining = step.collection === 'facilities'
    const used = [
      ...(step.do === 'create' ? referencesOf(step.draft) : [step.ref, ...referencesOf(step.input)]),
      ...(isJoining ? [] : [step.owner]),
    ]
    const missing = used.filter((reference) => !made.has(reference))
    const again = step.do === 'create' && made.has(step.ref) ? [step.ref] : []
    if (step.do === 'create') made.add(step.ref)
    return [...missing, ...again]
  })
}

describe('a synthetic province', () => {
  it('breaks no rule of the standard and refers to nothing that is not there, whatever the seed, the size and the province', () => {
    const provinces = fc.constantFrom('01', '08', '12', '46', '56', '66', '92')
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), provinces, (seed, size, province) => {
        const steps = syntheticProvince({ province, size, seed, ...year })
        expect(brokenLinks(steps)).toEqual([])
        for (const step of steps) expect(faultsOf(step), JSON.stringify(step)).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('is the same, byte for byte, for the same options, and another one for another seed', () => {
    const text = (seed: number) => JSON.stringify(syntheticProvince({ province: '56', size: 120, seed, ...year }))
    expect(text(1)).toBe(text(1))
    expect(text(1)).not.toBe(text(2))
  })

  it('is taken by a server step by step, each as the facility that it is of, with all that cases, stays and benefits go through', async () => {
    const server = await createTestServer({ now: () => new Date('2026-01-10T03:00:00.000Z') })
    const steps = syntheticProvince({ province: '56', size: 150, seed: 1, ...year })
    const progress: number[] = []
    const { parties, ids } = await playSteps(steps, {
      join: async (draft) => partyOf(server, await server.addFacility(draft)),
      onStep: (done) => progress.push(done),
    })
    expect(progress).toHaveLength(steps.length)
    expect(parties.size).toBe(8)
    expect(ids.size).toBe(steps.filter((step) => step.do === 'create').length)
    const done = new Set(steps.map((step) => (step.do === 'act' ? `${step.collection} ${step.action}` : step.collection)))
    for (const thing of [...recorded, ...courses]) expect(done, thing).toContain(thing)
    const drafts = steps.flatMap((step) => (step.do === 'create' ? [step.draft] : []))
    expect(drafts.filter((draft) => 'kind' in draft && draft.kind === 'transfer')).not.toEqual([])
    const visits = drafts.filter((draft) => 'channel' in draft && draft.channel === 'home-visit')
    expect(visits.length).toBeGreaterThan(10)
    for (const visit of visits) expect(visit).toHaveProperty('place.communeCode')
  }, 60_000)

  it('has no record of a day after the last', () => {
    const dayAfter = /"(\w*[oO]n|from)":"(202[6-9][^"]*)"/
    for (const step of syntheticProvince({ province: '46', size: 400, seed: 3, ...year }))
      expect(JSON.stringify(step)).not.toMatch(dayAfter)
  })

  it('is played on where an earlier run was cut off, and nothing is recorded twice', async () => {
    const server = await createTestServer({ now: () => new Date('2026-01-10T03:00:00.000Z') })
    const steps = syntheticProvince({ province: '56', size: 20, seed: 1, ...year })
    const facilities = new Map<string, TestFacility>()
    const earlier: string[] = []
    const play = (most: number) =>
      playSteps(steps, {
        earlier: [...earlier],
        async join(draft, ref) {
          const facility = facilities.get(ref) ?? (await server.addFacility(draft))
          facilities.set(ref, facility)
          return partyOf(server, facility)
        },
        onStep(done, _total, id) {
          earlier.push(id)
          if (done === most) throw new Error('cut off')
        },
      })
    await expect(play(80)).rejects.toThrow('cut off')
    const { ids } = await play(steps.length + 1)
    expect(earlier).toHaveLength(steps.length)
    const cases = await Promise.all([...facilities.values()].map((facility) => readAll(server, facility, 'cases')))
    expect(new Set(cases.flat().map(({ id }) => id))).toEqual(
      new Set([...ids].flatMap(([ref, id]) => (ref.startsWith('@case-') ? [id] : []))),
    )
  })

  it('says which option cannot be', () => {
    const options = { province: '56', size: 10, seed: 1, ...year }
    expect(() => syntheticProvince({ ...options, size: 0 })).toThrow('size is a whole number')
    expect(() => syntheticProvince({ ...options, province: '58' })).toThrow('No province has the code "58"')
    expect(() => syntheticProvince({ ...options, to: '2025-02-30' })).toThrow('2025-02-30 is no day')
    expect(() => syntheticProvince({ ...options, from: '2026-01-01' })).toThrow('from lies before to')
  })
})

describe('the half year of Khánh Hòa', () => {
  it('breaks no rule of the standard and refers to nothing that is not there', () => {
    const steps = halfYearOfKhanhHoa()
    expect(brokenLinks(steps)).toEqual([])
    for (const step of steps) expect(faultsOf(step), JSON.stringify(step)).toEqual([])
    expect(JSON.stringify(halfYearOfKhanhHoa())).toBe(JSON.stringify(steps))
  })
})
