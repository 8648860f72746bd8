import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isReleased, type LabelSets, topLevelOf } from './field-list.ts'

it('content is released when one disclosure alone released all of its labels', () => {
  const label = fc.constantFrom('hiv', 'psychiatric', 'adoption')
  const set = fc.oneof(fc.constant('every' as const), fc.uniqueArray(label))
  fc.assert(
    fc.property(fc.uniqueArray(label), fc.array(set, { maxLength: 3 }), (labels, sets: LabelSets) => {
      let released = false
      for (const one of sets) {
        const missing = labels.filter((wanted) => one !== 'every' && one.indexOf(wanted) < 0)
        if (missing.length === 0) released = true
      }
      expect(isReleased(labels, sets)).toBe(released)
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['name', 'name'],
  ['extensions.khanh-hoa.boats', 'extensions'],
  ['', ''],
])('the field of %j is %j', (name, field) => expect(topLevelOf(name)).toBe(field))
