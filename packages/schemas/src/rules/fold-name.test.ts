import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from './fold-name.ts'

test('strips every mark of a Vietnamese name', () => {
  expect(foldName('Nguyễn Thị Ửng Ỷ Ắc Ộ')).toBe('nguyen thi ung y ac o')
})

test('turns both cases of the barred d into d', () => {
  expect(foldName('Đặng Đắk đạ')).toBe('dang dak da')
})

test('takes the Icelandic letter that older character sets put in its place for the same', () => {
  expect(foldName('\u00d0ặng Thị \u00d0ào')).toBe(foldName('Đặng Thị Đào'))
})

test('answers alike for composed and decomposed text', () => {
  const name = 'Thừa Thiên Huế'
  expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')))
})

test('answers alike for both styles of tone placement', () => {
  expect(foldName('Khánh Hoà')).toBe(foldName('Khánh Hòa'))
})

test('answers alike for both apostrophes', () => {
  expect(foldName('M’Drắk')).toBe("m'drak")
})

test('makes one space of any white space and trims the ends', () => {
  expect(foldName(' Tây\t Nha\u00a0Trang\n')).toBe('tay nha trang')
})

test('changes nothing when folding twice', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldName(foldName(text)) === foldName(text)))
})
