import { beneficiaryResource, extendResource } from '@caunoi/schemas'
import { ownFields } from '@caunoi/schemas/policy'
import { expect, it } from 'vitest'
import { coast } from '../../tests/support/extensions.ts'
import { labelledValues } from './labelled-values.ts'
import { notesOn } from './notes-on.ts'
import { visibleDocument } from './view.ts'

const content = { name: 'Trần Văn Bình', extensions: { 'khanh-hoa': { rescuedFrom: 'trafficking' } } }
const body = JSON.stringify({ id: 'r', version: 1, recordedAt: 'now', recordedBy: 'A', ...content })
const record = { resource: 'Beneficiary', id: 'r', version: 1, owner: 'A', recordedAt: 'now', body }

it('what one server noted on a document is not believed by another one that knows other fields of it', () => {
  const extended = extendResource(beneficiaryResource, coast)
  const labels = [beneficiaryResource, extended, beneficiaryResource].map((resource) =>
    labelledValues(resource, content).flatMap((value) => value.labels),
  )
  expect(labels).toEqual([[], ['trafficking'], []])
})

it('a document keeps the views of the last few who asked, and no more', () => {
  const seen = Array.from({ length: 30 }, () =>
    visibleDocument(beneficiaryResource, record, [...ownFields({ facilityId: 'A', labels: new Set() }, beneficiaryResource)]),
  )
  expect(new Set(seen.map((view) => JSON.stringify(view))).size).toBe(1)
  const whole = visibleDocument(beneficiaryResource, record, 'all')
  expect(notesOn(beneficiaryResource, whole).views.size).toBeLessThan(10)
})
