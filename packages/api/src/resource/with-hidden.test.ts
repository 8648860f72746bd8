import { beneficiaryResource, caseResource, sensitivityLabels } from '@caunoi/schemas'
import { ownFields } from '@caunoi/schemas/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideLabelled } from './hide-labelled.ts'
import { type Document, pick } from './view.ts'
import { withHidden } from './with-hidden.ts'

const situation = fc
  .constantFrom('orphan', 'wanderer', 'hiv', 'depression', 'autism', 'child-abuse', 'trafficking', 'adopted')
  .map((code) => ({ situation: code }))
const condition = fc.constantFrom('B20', 'F32', 'T74', 'J18', 'G80').map((code) => ({ code }))
const relationship = fc.constantFrom('mother', 'adoptive-parent', 'father').map((code) => ({ relationship: code }))

const people: fc.Arbitrary<Document> = fc.record(
  {
    name: fc.constantFrom('Nguyễn Thị Ngọc', 'Trần Văn Bình'),
    situations: fc.array(situation, { minLength: 1, maxLength: 6 }),
    conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
    carers: fc.array(relationship, { minLength: 1, maxLength: 3 }),
    disabilities: fc.array(fc.constantFrom({ type: 'mental' }, { type: 'seeing' }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['name'] },
)
const files: fc.Arbitrary<Document> = fc.record({
  number: fc.constant('QLTH-1'),
  safetyNotes: fc.array(
    fc.record({ text: fc.constantFrom('A', 'B'), mustNotBeInformed: fc.array(relationship, { minLength: 1, maxLength: 3 }) }),
    { maxLength: 3 },
  ),
})
const clearances = fc.subarray([...sensitivityLabels])

const fieldsFor = (resource: typeof beneficiaryResource | typeof caseResource, labels: readonly string[]) =>
  ownFields({ facilityId: 'A', labels: new Set(labels) }, resource)

/** What somebody of this clearance sees of a document. */
function seenOf(resource: typeof beneficiaryResource | typeof caseResource, present: Document, labels: readonly string[]): Document {
  const fields = fieldsFor(resource, labels)
  return fields === 'all' ? present : hideLabelled(resource, pick(present, fields), fields)
}

/** Every labelled value and everything else of a document, whatever its order. */
const contentOf = (document: Document): readonly string[] =>
  Object.entries(document)
    .flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((item) => `${name} ${JSON.stringify(item)}`) : [`${name} ${JSON.stringify(value)}`],
    )
    .sort()

describe('a write by somebody who sees a part', () => {
  it('loses nothing when what was read is written back', () => {
    fc.assert(
      fc.property(people, clearances, (present, labels) => {
        const seen = seenOf(beneficiaryResource, present, labels)
        expect(withHidden(beneficiaryResource, present, seen, fieldsFor(beneficiaryResource, labels))).toEqual(present)
      }),
      { numRuns: 2000 },
    )
  })

  it('loses nothing of lists within lists either', () => {
    fc.assert(
      fc.property(files, clearances, (present, labels) => {
        const seen = seenOf(caseResource, present, labels)
        const written = withHidden(caseResource, present, seen, fieldsFor(caseResource, labels))
        expect(contentOf(written)).toEqual(contentOf(present))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps what is hidden and shows what was written, whatever is written', () => {
    fc.assert(
      fc.property(people, people, clearances, (present, other, labels) => {
        const fields = fieldsFor(beneficiaryResource, labels)
        const { disabilities: _partly, ...draft } = seenOf(beneficiaryResource, other, labels)
        const { disabilities: kept, ...before } = present
        const written = withHidden(beneficiaryResource, before, draft, fields)
        expect(seenOf(beneficiaryResource, written, labels)).toEqual(draft)
        const hidden = (document: Document) => {
          const shown = [...contentOf(seenOf(beneficiaryResource, document, labels))]
          return contentOf(document).filter((entry) => {
            const at = shown.indexOf(entry)
            if (at >= 0) shown.splice(at, 1)
            return at < 0
          })
        }
        expect(hidden(written)).toEqual(hidden(before))
        expect(kept === undefined || Array.isArray(kept)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
