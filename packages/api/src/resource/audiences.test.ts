import { beneficiaryResource, sensitivityLabels } from '@caunoi/schemas'
import { visibleFields } from '@caunoi/schemas/policy'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import type { Grant, StoredRecord } from '../stores/store.ts'
import { type Exposure, exposureChange } from './audiences.ts'
import { factsAbout } from './facts-about.ts'
import { updatedParameter } from './index-entries.ts'
import { hiddenFrom } from './label-mask.ts'
import { visibleDocument } from './view.ts'

const OWNER = 'A'
const OTHER = 'B'

/** What becomes of a record at some second: it is written, or shown to another facility by these classes. */
type Step =
  | { readonly name: string; readonly told: readonly string[]; readonly phone: string; readonly isLabelled: boolean }
  | { readonly classes: readonly string[] }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    name: fc.constantFrom('Nguyễn Thị Ngọc', 'Trần Văn Bình'),
    told: fc.subarray(['orphan', 'hiv', 'child-abuse']),
    phone: fc.constantFrom('0900000001', '0900000002'),
    isLabelled: fc.boolean(),
  }),
  fc.record({ classes: fc.subarray(['identity', 'contact', 'circumstances']) }),
)
const clearances = fc.subarray(['hiv', 'child-abuse', 'trafficking'])
const at = (second: number): string => `2026-11-22T03:00:${String(second).padStart(2, '0')}.000Z`

function grantsBy(classes: readonly string[]): readonly Grant[] {
  if (classes.length === 0) return []
  const labels = [...sensitivityLabels]
  return [{ facility: OTHER, resource: 'Beneficiary', id: 'r', relation: 'accepted', referralId: 'q', dataClasses: classes, labels }]
}

function versionOf({ name, told, phone, isLabelled }: Extract<Step, { name: string }>, version: number, second: number): StoredRecord {
  const assigned = isLabelled ? { labels: { confidentiality: 'restricted', sensitivity: ['trafficking'], assigned: ['trafficking'] } } : {}
  const situations = told.length > 0 ? { situations: told.map((situation) => ({ situation })) } : {}
  const content = { name, ...situations, contacts: [{ kind: 'main', phone }], ...assigned }
  const body = JSON.stringify({ id: 'r', version, recordedAt: at(second), recordedBy: OWNER, ...content })
  return { resource: 'Beneficiary', id: 'r', version, owner: OWNER, recordedAt: at(second), body }
}

/** What somebody of a facility sees, without what only versions have; undefined where it is not there. */
function seenBy(facilityId: string, cleared: readonly string[], { record, grants }: Exposure): string | undefined {
  const viewer = { facilityId, labels: new Set(cleared) }
  const fields = visibleFields(viewer, factsAbout(beneficiaryResource, record, grants))
  if (fields !== 'all' && fields.length === 0) return undefined
  const { version: _version, recordedAt: _at, ...content } = visibleDocument(beneficiaryResource, record, fields)
  return JSON.stringify(content)
}

/** Takes the steps one by one, each a second after the other. */
async function play(steps: readonly Step[], ofEach: (exposure: Exposure, second: number) => void = () => {}) {
  const store = createMemoryStore()
  let exposure: Exposure | undefined
  for (const [second, next] of steps.entries()) {
    const before: Exposure | undefined = exposure
    if (!before && 'classes' in next) continue
    const after: Exposure =
      'classes' in next
        ? { record: before?.record ?? versionOf(first, 1, second), grants: grantsBy(next.classes) }
        : { record: versionOf(next, (before?.record.version ?? 0) + 1, second), grants: before?.grants ?? [] }
    const change = exposureChange(beneficiaryResource, before, after, at(second))
    await store.transaction((transaction) =>
      'classes' in next
        ? transaction.reindex({ record: after.record, ...change })
        : transaction.put({ record: after.record, ...(before && { previous: before.record }), ...change }),
    )
    ofEach(after, second)
    exposure = after
  }
  return store
}

const first = { name: 'Lan', told: [], phone: '0900000001', isLabelled: false }

/** Where a search by time finds the record. */
async function foundAt(store: Awaited<ReturnType<typeof play>>, audience: string, cleared: readonly string[], from: string) {
  const hidden = hiddenFrom({ facilityId: audience, labels: new Set(cleared) })
  const conditions = [{ parameter: updatedParameter(beneficiaryResource), from }]
  const found = await store.search({ audience, resource: 'Beneficiary', conditions, hidden, limit: 10 })
  return found.map(({ position }) => position.value)
}

it('whoever asks for what changed since some time finds a record exactly when what is seen of it did, by a write or by being shown more or less', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), clearances, fc.constantFrom(OWNER, OTHER), async (steps, cleared, facility) => {
      const changed: string[] = []
      let last: string | undefined
      const store = await play([first, ...steps], (exposure, second) => {
        const seen = seenBy(facility, cleared, exposure)
        if (seen !== last && seen !== undefined) changed.push(at(second))
        last = seen
      })
      const lastChange = last === undefined ? '' : String(changed.at(-1))
      for (const second of [0, ...steps.keys(), steps.length + 1]) {
        const found = await foundAt(store, facility, cleared, at(second))
        expect([at(second), found.length]).toEqual([at(second), lastChange >= at(second) ? 1 : 0])
      }
    }),
    { numRuns: 400 },
  )
})

it('where a search by time finds a record tells nothing of changes that are hidden, also when what was hidden has gone', async () => {
  const seconds = await Promise.all(
    [[], ['hiv']].map(async (told) => {
      const written = { ...first, told }
      const store = await play([first, written, first, { ...first, name: 'Trần Văn Bình' }])
      return foundAt(store, OWNER, [], at(0))
    }),
  )
  expect(seconds[0]).toEqual([at(3)])
  expect(seconds[1]).toEqual(seconds[0])
})
