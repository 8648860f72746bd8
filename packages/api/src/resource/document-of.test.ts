import { expect, it } from 'vitest'
import type { StoredRecord } from '../stores/store.ts'
import { documentOf } from './view.ts'

const record = (body: string): StoredRecord => ({
  resource: 'Case',
  id: 'one',
  version: 1,
  owner: 'a',
  recordedAt: '2026-11-22T08:00:00.000Z',
  body,
})

it('is what the stored text says, not what another text of the same record, version and length said before', () => {
  expect(documentOf(record('{"note":"a"}'))).toEqual({ note: 'a' })
  expect(documentOf(record('{"note":"b"}'))).toEqual({ note: 'b' })
  expect(documentOf(record('{"note":"a"}'))).toEqual({ note: 'a' })
})

it('is parsed once for one text', () => {
  expect(documentOf(record('{"note":"c"}'))).toBe(documentOf(record('{"note":"c"}')))
})
