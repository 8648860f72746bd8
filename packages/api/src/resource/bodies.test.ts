import { beneficiaryResource, fieldsOf } from '@caunoi/schemas'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StoredRecord } from '../stores/store.ts'
import { isSameContent, newBody, nextBody } from './bodies.ts'
import { documentOf } from './view.ts'

const origin = { id: 'r', owner: 'A', at: new Date('2026-11-29T03:00:00.000Z') }
const later = { owner: 'A', at: new Date('2026-11-29T03:00:01.000Z') }

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(undefined, null, false, 0, '', 'Nguyễn'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('given', 'family', 'use'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))
const content = fc.dictionary(fc.constantFrom('name', 'contacts', 'note', 'conditions'), value, { noNullPrototype: true })

/** The same text in another string: what was made of it is not found by the record. */
const readAgain = (record: StoredRecord): StoredRecord => ({ ...record, id: `${record.id} again` })

it('a record that was just made is known as its text says it', () => {
  fc.assert(
    fc.property(content, content, (draft, changes) => {
      const first = newBody(beneficiaryResource, draft, { status: 'current' }, origin)
      const next = nextBody(beneficiaryResource, first, changes, later)
      for (const record of [first, next]) {
        expect(documentOf(record)).toStrictEqual(JSON.parse(record.body))
        expect(JSON.stringify(documentOf(record))).toBe(record.body)
      }
      const isSame = isSameContent(first, next)
      expect(isSameContent(readAgain(first), readAgain(next))).toBe(isSame)
      expect(isSame).toBe(sorted(first.body) === sorted(next.body))
    }),
    { numRuns: 1000 },
  )
})

it('the fields of a record stand in the order of the schema, in whatever order they were written', () => {
  const inOrder = Object.keys(fieldsOf(beneficiaryResource.schema))
  fc.assert(
    fc.property(content, content, (draft, changes) => {
      const first = newBody(beneficiaryResource, draft, { status: 'current' }, origin)
      for (const record of [first, nextBody(beneficiaryResource, first, changes, later)]) {
        const names = Object.keys(documentOf(record)).filter((name) => inOrder.includes(name))
        expect(names).toEqual(inOrder.filter((name) => names.includes(name)))
      }
    }),
  )
})

it('the next version shares with the one before what stayed', () => {
  const first = newBody(beneficiaryResource, { contacts: [{ value: '0900' }], note: 'a' }, {}, origin)
  const next = nextBody(beneficiaryResource, first, { note: 'b' }, later)
  expect(documentOf(next).contacts).toBe(documentOf(first).contacts)
})

/** The content of a version with the names of its objects in order. */
function sorted(body: string): string {
  const { version: _version, recordedAt: _recordedAt, ...kept } = JSON.parse(body)
  return JSON.stringify(kept, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  )
}
