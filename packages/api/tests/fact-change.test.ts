import { resources } from '@caunoi/schemas'
import { expect, it } from 'vitest'
import { factChange, factKeyText, factRows } from '../src/resource/fact-rows.ts'
import type { StoredRecord } from '../src/stores/store.ts'
import { deepExample } from './support/published-examples.ts'

const sources = { pseudonym: (value: string) => `p${value}`, placeOf: (province: string, commune?: string) => `${province}.${commune}` }
const counted = Object.values(resources).filter(({ facts }) => Object.keys(facts).length > 0)

it.each(counted.map((resource) => [resource.name, resource] as const))(
  'a change of any field of %s writes the facts that are others than before, and takes those away that are no more',
  (name, resource) => {
    const example = deepExample({ $ref: `#/components/schemas/${name}` })
    const fields = typeof example === 'object' && example !== null ? Object.entries(example) : []
    const stored = (version: number, content: readonly (readonly [string, unknown])[], owner = 'A'): StoredRecord => ({
      ...{ resource: name, id: 'r', version, owner, recordedAt: '2026-11-29T03:00:00.000Z' },
      body: JSON.stringify(Object.fromEntries(content)),
    })
    const before = stored(1, fields)
    const old = factRows(resource, before, sources)
    const nexts = fields.map(([gone]) =>
      stored(
        2,
        fields.filter(([field]) => field !== gone),
      ),
    )
    let changes = 0
    for (const after of [...nexts, stored(2, fields), stored(2, fields, 'B')]) {
      const now = factRows(resource, after, sources)
      const keys = new Set(now.map(factKeyText))
      const texts = new Set(old.map((row) => JSON.stringify(row)))
      const put = now.filter((row) => !texts.has(JSON.stringify(row)))
      const removed = old.filter((row) => !keys.has(factKeyText(row)))
      expect(factChange(resource, before, after, sources)).toEqual({ facts: { put, removed } })
      changes += put.length + removed.length
    }
    expect(changes).toBeGreaterThan(0)
  },
)
