import { resources } from '@caunoi/schemas'
import { expect, it } from 'vitest'
import { changedSearch, foundUnder } from '../src/resource/index-entries.ts'
import { isWithoutLabels } from '../src/resource/parts-by-label.ts'
import { factsOf } from '../src/resource/resource-facts.ts'
import { deepExample } from './support/published-examples.ts'

/** Found together with the name. */
const addresses = [{ provinceCode: '56', communeCode: '22609', codesAsOf: '2026-01-01' }]

it.each(Object.values(resources).map((resource) => [resource.name, resource] as const))(
  'whoever finds %s by other values after a change is worked out from the search parameters that the change touches',
  (name, resource) => {
    const example = deepExample({ $ref: `#/components/schemas/${name}` })
    const content = typeof example === 'object' && example !== null ? example : {}
    const fields = Object.entries('addresses' in content ? { ...content, addresses } : content)
    const without = (gone: string) => Object.fromEntries(fields.filter(([field]) => field !== gone))
    const plain = fields.filter(([field, value]) => isWithoutLabels(resource, { [field]: value }))
    const documents = [Object.fromEntries(fields), ...fields.map(([gone]) => without(gone)), Object.fromEntries(plain)]
    for (const [gone] of plain) documents.push(Object.fromEntries(plain.filter(([field]) => field !== gone)))
    let asked = 0
    for (const before of documents)
      for (const after of documents) {
        const search = changedSearch(resource, before, after)
        asked += search.length
        for (const [one, other] of [
          [before, after],
          [after, before],
        ] as const) {
          const newTo = (parameters?: typeof search): readonly string[] => {
            const known = new Set(foundUnder(resource, other, parameters).map(({ key }) => key))
            return foundUnder(resource, one, parameters).flatMap(({ key }) => (known.has(key) ? [] : [key]))
          }
          expect(new Set(newTo(search))).toEqual(new Set(newTo()))
        }
      }
    expect(asked).toBeLessThan(documents.length ** 2 * factsOf(resource).search.length)
  },
)
