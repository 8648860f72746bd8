import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from './fold-name.ts'
import { foldTonePlacement } from './fold-tone-placement.ts'

test.each([
  ['Hòa', 'Hoà'],
  ['Thúy', 'Thuý'],
  ['Khỏe', 'Khoẻ'],
  ['HÒA BÌNH', 'hoà  bình'],
  ['Nguyễn'.normalize('NFD'), 'Nguyễn'.normalize('NFC')],
  ['M’Drắk', "M'Drắk"],
  ['\u00d0ặng Thị \u00d0ào', 'Đặng Thị Đào'],
])('answers alike for %s and %s', (one, other) => {
  expect(foldTonePlacement(one)).toBe(foldTonePlacement(other))
})

test.each([
  ['Hoa', 'Hòa'],
  ['Hòa', 'Hóa'],
  ['Tran', 'Trân'],
  ['Đạt', 'Dạt'],
  ['Tư', 'Tu'],
  ['Sơn', 'Sôn'],
])('tells %s from %s', (one, other) => {
  expect(foldTonePlacement(one)).not.toBe(foldTonePlacement(other))
})

test('changes nothing when folding twice, and nothing that a fold of the name would tell apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldTonePlacement(text)
      expect(foldTonePlacement(folded)).toBe(folded)
      expect(foldName(folded)).toBe(foldName(text))
    }),
    { numRuns: 1000 },
  )
})
