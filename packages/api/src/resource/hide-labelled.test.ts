import { beneficiaryResource, fieldsOf } from '@caunoi/schemas'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hideLabelled } from './hide-labelled.ts'

const codes = { B20: 'hiv', 'F20.0': 'psychiatric', 'H54.0': undefined, 'G80.0': undefined } as const
const names = Object.keys(fieldsOf(beneficiaryResource.schema))
const listOf = (...sets: readonly (readonly string[])[]) =>
  Object.assign([...names], { released: new Map(names.map((name) => [name, sets])) })

const condition = fc.record({ code: fc.constantFrom(...Object.keys(codes)), name: fc.string() }, { requiredKeys: ['code'] })
const labels = fc.subarray(['hiv', 'psychiatric', 'child-abuse', 'disability'])

it('shows a record as if what is hidden had never been written', () => {
  fc.assert(
    fc.property(fc.array(condition), labels, (conditions, released) => {
      const isShown = ({ code }: { readonly code: string }): boolean => {
        const label = Object.entries(codes).find(([key]) => key === code)?.[1]
        return label === undefined || released.includes(label)
      }
      const shown = conditions.filter(isShown)
      const world = conditions.length > 0 && shown.length === 0 ? {} : { conditions: shown }
      const view = hideLabelled(beneficiaryResource, { id: 'a', name: 'b', conditions }, listOf(released))
      expect(JSON.stringify(view)).toBe(JSON.stringify({ id: 'a', name: 'b', ...world }))
    }),
    { numRuns: 1000 },
  )
})

it('takes a whole field away whose label was not released', () => {
  const person = { id: 'a', disabilities: [{ type: 'sight', level: 'severe' }] }
  expect(hideLabelled(beneficiaryResource, person, listOf([]))).toEqual({ id: 'a' })
  expect(hideLabelled(beneficiaryResource, person, listOf(['disability']))).toEqual(person)
})

it('shows what one of several disclosures released, and never what only their sum would', () => {
  const both = { id: 'a', conditions: [{ code: 'B20' }] }
  expect(hideLabelled(beneficiaryResource, both, listOf(['psychiatric'], ['hiv']))).toEqual(both)
  expect(hideLabelled(beneficiaryResource, both, listOf(['psychiatric'], []))).toEqual({ id: 'a' })
})
