import { decodePersonalNumber, type RuleContext, resources, validateDraft } from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../src/synthetic/places.ts'
import { makePopulation } from '../src/synthetic/population.ts'
import { createRandom } from '../src/synthetic/random.ts'
import { withIds } from '../src/synthetic/references.ts'

const on = '2025-12-31'
const context: RuleContext = { today: on, isCommuneOf, isProvince }
const anyId = '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e'

function population(seed: string, size: number, province = '56') {
  const places = placesOf(province)
  const recorders = places.communes.map((commune) => ({ owner: '@centre', commune }) as const)
  return makePopulation(createRandom(seed), places, { size, on, recorders })
}

const isIn = (text: string, start: string): boolean => text.startsWith(start)

describe('a synthetic population', () => {
  it('obeys every rule of the standard, whatever the seed, the size and the province', () => {
    const provinces = fc.constantFrom('01', '08', '12', '56', '66', '92')
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), provinces, (seed, size, province) => {
        const households = population(seed, size, province)
        const people = households.flatMap((household) => household.people)
        expect(people).toHaveLength(size)
        for (const { draft } of people)
          expect(
            validateDraft(
              resources.beneficiaries,
              withIds(draft, () => anyId),
              context,
            ),
          ).toEqual([])
        for (const { draft } of households)
          expect(
            validateDraft(
              resources.households,
              withIds(draft, () => anyId),
              context,
            ),
          ).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for the same seed, and another one for another', () => {
    expect(JSON.stringify(population('1', 100))).toBe(JSON.stringify(population('1', 100)))
    expect(JSON.stringify(population('1', 100))).not.toBe(JSON.stringify(population('2', 100)))
  })

  it('has personal numbers that no two people share and that say what their records say', () => {
    const people = population('numbers', 1500).flatMap((household) => household.people)
    const numbers = people.flatMap(({ draft: { identifiers = [], sex, birthDate } }) =>
      identifiers.flatMap(({ system, value }) => (system === 'personal-number' ? [{ value, sex, birthDate: birthDate?.value }] : [])),
    )
    expect(numbers.length).toBeGreaterThan(1200)
    expect(new Set(numbers.map(({ value }) => value)).size).toBe(numbers.length)
    for (const { value, ...declared } of numbers) expect(decodePersonalNumber(value, { ...declared, today: on })?.warnings).toEqual([])
    expect(new Set(numbers.map(({ value }) => value.slice(0, 3)))).toEqual(new Set(['056', '058']))
  })

  it('bears names as often as the country does, and those of other ethnic groups where these live', () => {
    const people = population('names', 3000).flatMap((household) => household.people)
    const kinh = people.filter(({ draft }) => draft.ethnicity === '01')
    const share = kinh.filter(({ draft }) => isIn(draft.name, 'Nguyễn ')).length / kinh.length
    expect(share).toBeGreaterThan(0.28)
    expect(share).toBeLessThan(0.4)
    const upland = people.filter(({ commune }) => commune.name.includes('Khánh Sơn'))
    const raglai = upland.filter(({ draft }) => draft.ethnicity === '21')
    expect(raglai.length / upland.length).toBeGreaterThan(0.5)
    expect(raglai.every(({ draft }) => !isIn(draft.name, 'Nguyễn '))).toBe(true)
  })
})
