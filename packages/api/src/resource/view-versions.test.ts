import { beneficiaryResource, sensitivityLabels, stayResource } from '@caunoi/schemas'
import { ownFields } from '@caunoi/schemas/policy'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { StoredRecord } from '../stores/store.ts'
import { newBody, nextBody } from './bodies.ts'
import { labelledPlaces } from './hide-labelled.ts'
import { hiddenFrom, maskOf } from './label-mask.ts'
import { changedMasks, wholeMask } from './parts-by-label.ts'
import { documentOf, etagOf } from './view.ts'
import { seenDocument, versionsUpTo, viewOf, viewVersions } from './view-versions.ts'

const codes = ['B20', 'F20.0', 'G80', 'J18', 'T74'] as const
const situations = ['orphan', 'hiv', 'child-abuse'] as const

/** What is written into one version; whatever is there stands in the same order. */
interface Written {
  readonly name: string
  readonly conditions: readonly string[]
  readonly situations: readonly string[]
  readonly isDisabled: boolean
}

const written: fc.Arbitrary<Written> = fc.record({
  name: fc.constantFrom('Nguyễn Thị Ngọc', 'Trần Văn Bình'),
  conditions: fc.subarray([...codes]),
  situations: fc.subarray([...situations]),
  isDisabled: fc.boolean(),
})
const histories = fc.array(written, { minLength: 1, maxLength: 6 })
const clearances = fc.subarray([...sensitivityLabels])

/** Versions of a record as the server stores them: one a second, none like the one before. */
function versionsOf(history: readonly Written[]): readonly StoredRecord[] {
  const distinct = history.filter((one, index) => index === 0 || JSON.stringify(one) !== JSON.stringify(history[index - 1]))
  return distinct.map(({ name, conditions, situations: told, isDisabled }, index) => {
    const recordedAt = `2026-11-22T03:00:0${index}.000Z`
    const content = {
      name,
      ...(conditions.length > 0 && { conditions: conditions.map((code) => ({ code, name: `(${code})` })) }),
      ...(told.length > 0 && { situations: told.map((situation) => ({ situation })) }),
      ...(isDisabled && { disabilities: [{ type: 'seeing' }] }),
    }
    const labels = { confidentiality: 'normal', sensitivity: [] }
    const body = { id: 'r', version: index + 1, recordedAt, recordedBy: 'A', labels, ...content }
    return { resource: 'Beneficiary', id: 'r', version: index + 1, owner: 'A', recordedAt, body: JSON.stringify(body) }
  })
}

/** What somebody sees of a version, worked out from what was written: matters with a label that is not cleared are not there. */
function seenOf({ body }: StoredRecord, cleared: readonly string[]): string {
  const needs: Readonly<Record<string, readonly string[]>> = {
    B20: ['hiv'],
    'F20.0': ['psychiatric'],
    T74: ['child-abuse', 'domestic-violence'],
    hiv: ['hiv'],
    'child-abuse': ['child-abuse'],
  }
  const isShown = (code: string): boolean => (needs[code] ?? []).every((label) => cleared.includes(label))
  const { name, conditions = [], situations: told = [], disabilities } = JSON.parse(body)
  return JSON.stringify([
    name,
    conditions.filter(({ code }: { code: string }) => isShown(code)),
    told.filter(({ situation }: { situation: string }) => isShown(situation)),
    cleared.includes('disability') ? disabilities : undefined,
  ])
}

const viewerOf = (labels: readonly string[]) => ({ facilityId: 'A', labels: new Set(labels) })
const readerOf = (versions: readonly StoredRecord[]) => ({
  history: async (_resource: string, _id: string, before?: number) =>
    versions.filter(({ version }) => before === undefined || version < before).toReversed(),
})

it('the versions of a view are those that changed it, each with the time of its change', async () => {
  await fc.assert(
    fc.asyncProperty(histories, clearances, async (history, cleared) => {
      const versions = versionsOf(history)
      const fields = ownFields(viewerOf(cleared), beneficiaryResource)
      const seen = versions.map((version) => seenOf(version, cleared))
      const changed = versions.filter((_, index) => index === 0 || seen[index] !== seen[index - 1])
      const found = viewVersions(beneficiaryResource, versions, fields)
      expect(found.map(({ version, recordedAt, record }) => [version, recordedAt, record.version])).toEqual(
        changed.map((record, index) => [index + 1, record.recordedAt, record.version]),
      )
      const last = versions.at(-1)
      if (!last) return
      expect(await versionsUpTo(readerOf(versions), last)).toEqual(versions)
      const document = await seenDocument(readerOf(versions), beneficiaryResource, last, fields)
      if (fields === 'all') expect(document).toBe(documentOf(last))
      else expect(document).toMatchObject({ version: changed.length, recordedAt: changed.at(-1)?.recordedAt })
      const view = await viewOf(readerOf(versions), beneficiaryResource, last, fields)
      expect(JSON.parse(view.body)).toEqual(document)
      expect(view.etag).toBe(fields === 'all' ? `"${last.version}"` : etagOf(view.body))
    }),
    { numRuns: 300 },
  )
})

it('earlier versions are read once for those who see the same of a record, and again for who sees another part', async () => {
  const name = { name: 'Nguyễn Thị Ngọc', situations: [], isDisabled: false }
  const versions = versionsOf([
    { ...name, conditions: ['B20'] },
    { ...name, conditions: ['B20', 'J18'] },
  ])
  const last = versions.at(-1)
  if (!last) throw new Error('versions were asked for')
  let asked = 0
  const reader = { history: () => readerOf(versions).history('Beneficiary', 'r', ++asked && last.version) }
  const [blind, other] = [[], ['psychiatric']].map((cleared) => ownFields(viewerOf(cleared), beneficiaryResource))
  if (!blind || !other) throw new Error('views were asked for')
  const first = await seenDocument(reader, beneficiaryResource, last, blind)
  // The same version, read from the store once more.
  expect(await seenDocument(reader, beneficiaryResource, { ...last }, blind)).toEqual(first)
  expect(asked).toBe(1)
  await seenDocument(reader, beneficiaryResource, last, other)
  expect(asked).toBe(2)
  // Another text is another version, whatever its number.
  const changed = { ...last, body: last.body.replace('Ngọc', 'Ngà') }
  expect(await seenDocument(reader, beneficiaryResource, changed, blind)).toMatchObject({ name: 'Nguyễn Thị Ngà' })
  expect(asked).toBe(3)
})

it('somebody is told of a change exactly when it changes what is seen', () => {
  fc.assert(
    fc.property(histories, clearances, (history, cleared) => {
      const versions = versionsOf(history)
      const hidden = hiddenFrom(viewerOf(cleared))
      const isTold = (masks: readonly number[]): boolean => masks.some((mask) => (mask & hidden) === 0)
      const documents = versions.map(documentOf)
      for (const [index, version] of versions.entries()) {
        const before = versions[index - 1]
        const isChanged = before === undefined || seenOf(before, cleared) !== seenOf(version, cleared)
        const document = documents[index]
        if (document) expect(isTold(changedMasks(beneficiaryResource, documents[index - 1], document))).toBe(isChanged)
      }
    }),
    { numRuns: 500 },
  )
})

it('a part of a view has what was asked for, and its own ETag', async () => {
  const [record] = versionsOf([{ name: 'Nguyễn Thị Ngọc', conditions: ['B20'], situations: [], isDisabled: false }])
  if (!record) throw new Error('a version was asked for')
  const shown = ['id', 'version', 'name']
  for (const cleared of [sensitivityLabels, []]) {
    const fields = ownFields(viewerOf(cleared), beneficiaryResource)
    const { body, etag } = await viewOf(readerOf([]), beneficiaryResource, record, fields, shown)
    expect(body).toBe('{"id":"r","version":1,"name":"Nguyễn Thị Ngọc"}')
    expect(etag).toBe(etagOf(body))
  }
})

it('who sees a part is shown the stored text where all of it is seen, and fields in the order of the schema where an older release kept another', async () => {
  const [record] = versionsOf([{ name: 'Nguyễn Thị Ngọc', conditions: ['J18'], situations: [], isDisabled: false }])
  if (!record) throw new Error('a version was asked for')
  const fields = ownFields(viewerOf([]), beneficiaryResource)
  expect((await viewOf(readerOf([]), beneficiaryResource, record, fields)).body).toBe(record.body)
  const turned = { ...record, body: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(record.body)).toReversed())) }
  expect((await viewOf(readerOf([]), beneficiaryResource, turned, fields)).body).toBe(record.body)
})

it('a view keeps its number and its time while something hidden comes and goes', async () => {
  const plain = { name: 'Nguyễn Thị Ngọc', conditions: [], situations: [], isDisabled: false }
  const versions = versionsOf([plain, { ...plain, conditions: ['B20'] }, plain])
  const [first] = versions
  for (const version of versions) {
    const seen = await seenDocument(readerOf(versions), beneficiaryResource, version, ownFields(viewerOf([]), beneficiaryResource))
    expect(seen).toMatchObject({ version: 1, recordedAt: first?.recordedAt })
  }
})

it('nobody is told of a record who lacks a label of the whole of it', () => {
  const stay = { id: 'r', place: { kind: 'safe-house' }, ending: { reason: 'adopted' } }
  const [all, some] = [maskOf(['safe-house']), maskOf(['safe-house', 'adoption'])]
  expect(wholeMask(stayResource, stay)).toBe(all)
  expect(changedMasks(stayResource, undefined, stay)).toEqual([all])
  expect(changedMasks(stayResource, { ...stay, ending: undefined }, stay)).toEqual([some])
  expect(changedMasks(stayResource, stay, { ...stay, note: 'x' })).toEqual([all])
  expect(changedMasks(stayResource, stay, { ...stay, version: 2, recordedAt: 'later', labels: {} })).toEqual([])
  expect(changedMasks(stayResource, { ...stay, place: { kind: 'home' } }, stay)).toEqual([0])
})

it('nobody is told of a version that only repeats the one before, by whatever labels it is seen', () => {
  const repeated = { version: 2, recordedAt: 'later', labels: { confidentiality: 'normal' } }
  for (const content of [{ name: 'Lan' }, { name: 'Lan', disabilities: [{ type: 'seeing' }] }, { labels: { assigned: ['hiv'] } }]) {
    const before = { id: 'r', version: 1, recordedAt: 'now', ...content }
    expect(changedMasks(beneficiaryResource, before, { ...before, ...repeated, ...('labels' in content && content) })).toEqual([])
  }
})

it('an item with two labelled values takes the labels of both, and a place within another one those of the other', () => {
  const group = { group: 'hiv', subGroup: 'in-rehabilitation-facility' }
  expect(changedMasks(beneficiaryResource, { id: 'r' }, { id: 'r', childGroups: [group] })).toEqual([maskOf(['hiv', 'substance'])])
  const inner = labelledPlaces(beneficiaryResource, { id: 'r', disabilities: [{ type: 'mental' }] })
  expect(inner.map(({ at, mask }) => [at.join('.'), mask])).toEqual([
    ['disabilities', maskOf(['disability'])],
    ['disabilities.0', maskOf(['disability', 'psychiatric'])],
  ])
})

/** Versions as this process makes one of the other. */
function madeVersions([first, ...others]: readonly StoredRecord[]): readonly StoredRecord[] {
  const contentOf = ({ body }: StoredRecord) => {
    const { id: _id, version: _version, recordedAt: _recordedAt, recordedBy: _recordedBy, labels: _labels, ...content } = JSON.parse(body)
    return { conditions: undefined, situations: undefined, disabilities: undefined, ...content }
  }
  if (!first) return []
  const made = [newBody(beneficiaryResource, contentOf(first), {}, { id: 'r', owner: 'A', at: new Date(first.recordedAt) })]
  for (const next of others) {
    const previous = made.at(-1)
    if (previous) made.push(nextBody(beneficiaryResource, previous, contentOf(next), { owner: 'A', at: new Date(next.recordedAt) }))
  }
  return made
}

it('a view is the same to a process that made the versions and to one that reads them, which alone asks for the earlier ones', async () => {
  await fc.assert(
    fc.asyncProperty(histories, clearances, async (history, cleared) => {
      const made = madeVersions(versionsOf(history))
      const read = made.map((record) => ({ ...record, id: `${record.id} read again` }))
      const fields = ownFields(viewerOf(cleared), beneficiaryResource)
      for (const [index, record] of made.entries()) {
        const maker = { history: vi.fn(readerOf(made).history) }
        const view = await viewOf(maker, beneficiaryResource, record, fields)
        const again = await viewOf(readerOf(read), beneficiaryResource, read[index] ?? record, fields)
        expect([view.body, view.etag, view.labels]).toEqual([again.body, again.etag, again.labels])
        expect(maker.history).toHaveBeenCalledTimes(fields === 'all' || record.version <= 4 ? 0 : 1)
      }
    }),
    { numRuns: 200 },
  )
})
