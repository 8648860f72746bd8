import { caseResource } from '@caunoi/schemas'
import { ownFields, type Viewer } from '@caunoi/schemas/policy'
import { expect, it } from 'vitest'
import type { StoredRecord } from '../stores/store.ts'
import { rememberViews } from './remember-views.ts'
import { viewOf } from './view-versions.ts'

const viewerOf = (...labels: readonly string[]): Viewer => ({ facilityId: 'A', labels: new Set(labels) })
const recordOf = (id: string, version: number, kinds: readonly string[], summary = 'x'): StoredRecord => {
  const recordedAt = `2026-11-22T03:00:0${version}.000Z`
  const labels = { confidentiality: 'restricted', sensitivity: ['child-abuse'] }
  const body = JSON.stringify({ id, version, recordedAt, recordedBy: 'A', labels, kinds, summary })
  return { resource: 'Case', id, version, owner: 'A', recordedAt, body }
}

/** A reader of history that counts how often it is asked. */
function historyOf(...earlier: readonly StoredRecord[]) {
  const asked: string[] = []
  return {
    asked,
    history: async (_resource: string, id: string) => {
      asked.push(id)
      return [...earlier].reverse()
    },
  }
}

it('answers a second time what it rendered the first time, without asking for the history again', async () => {
  const reader = historyOf(recordOf('r', 1, ['other', 'child-abuse']))
  const remembered = rememberViews()
  const record = recordOf('r', 2, ['other'])
  const fields = ownFields(viewerOf('hiv'), caseResource)
  const first = await remembered(reader, caseResource, record, fields)
  expect(first).toEqual(await viewOf(historyOf(recordOf('r', 1, ['other', 'child-abuse'])), caseResource, record, fields))
  expect(await remembered(reader, caseResource, { ...record }, fields)).toBe(first)
  expect(reader.asked).toEqual(['r'])
})

it('shows nothing that was remembered for another clearance, version or record, nor of other bytes', async () => {
  const reader = historyOf(recordOf('r', 1, ['other']))
  const remembered = rememberViews()
  const [one, more] = [viewerOf(), viewerOf('child-abuse')].map((viewer) => ownFields(viewer, caseResource))
  if (!one || !more) throw new Error('two views were asked for')
  const records = [
    recordOf('r', 1, ['other', 'child-abuse']),
    recordOf('r', 2, ['other', 'child-abuse']),
    recordOf('s', 1, ['other', 'child-abuse']),
    recordOf('r', 1, ['other', 'child-abuse'], 'y'),
  ]
  for (const record of [...records, ...records]) {
    for (const fields of [one, more, 'all' as const]) {
      const view = await viewOf(reader, caseResource, record, fields)
      expect({ ...(await remembered(reader, caseResource, record, fields)) }).toEqual({ ...view })
    }
    const narrow = await remembered(reader, caseResource, record, one, ['id', 'version'])
    expect(Object.keys(JSON.parse(narrow.body))).toEqual(['id', 'version'])
  }
})

it('remembers no more than its memory, and what is asked for again stays', async () => {
  const reader = historyOf(recordOf('r', 1, ['other']))
  const remembered = rememberViews()
  const fields = ownFields(viewerOf(), caseResource)
  const large = 'z'.repeat(500_000)
  const kept = recordOf('kept', 2, ['other'])
  await remembered(reader, caseResource, kept, fields)
  for (let index = 0; index < 30; index++) {
    await remembered(reader, caseResource, recordOf(`n${index}`, 2, ['other'], large), fields)
    await remembered(reader, caseResource, kept, fields)
  }
  expect(reader.asked.filter((id) => id === 'kept')).toHaveLength(1)
  await remembered(reader, caseResource, recordOf('n0', 2, ['other'], large), fields)
  expect(reader.asked.filter((id) => id === 'n0')).toHaveLength(2)
})
