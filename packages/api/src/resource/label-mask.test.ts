import { sensitivityLabels } from '@caunoi/schemas'
import { wholeFacility } from '@caunoi/schemas/policy'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hiddenFrom, leastMasks, maskOf } from './label-mask.ts'

const labels = fc.subarray([...sensitivityLabels])
const hiddenOf = (cleared: readonly string[]): number => hiddenFrom({ facilityId: 'A', labels: new Set(cleared) })

it('content is hidden exactly from whoever lacks one of its labels', () => {
  fc.assert(
    fc.property(labels, labels, (borne, cleared) => {
      const isSeen = (maskOf(borne) & hiddenOf(cleared)) === 0
      expect(isSeen).toBe(borne.every((label) => cleared.includes(label)))
    }),
  )
  expect(hiddenFrom(wholeFacility('A'))).toBe(0)
  expect(hiddenOf([])).toBe(maskOf(sensitivityLabels))
})

it('different labels are different bits, and what is no label is none', () => {
  expect(new Set(sensitivityLabels.map((label) => maskOf([label]))).size).toBe(sensitivityLabels.length)
  expect(maskOf(['hiv', 'hiv'])).toBe(maskOf(['hiv']))
  expect(maskOf(['unheard-of', '__proto__'])).toBe(0)
})

it('the least of some masks open to exactly those whom one of them opens to, and none holds another', () => {
  fc.assert(
    fc.property(fc.array(labels, { maxLength: 6 }), labels, (sets, cleared) => {
      const hidden = hiddenOf(cleared)
      const masks = sets.map((set) => maskOf(set))
      const least = leastMasks(masks)
      expect(least.some((mask) => (mask & hidden) === 0)).toBe(masks.some((mask) => (mask & hidden) === 0))
      for (const one of least) {
        expect(masks).toContain(one)
        expect(least.filter((other) => (one & other) === other)).toEqual([one])
      }
    }),
  )
})
