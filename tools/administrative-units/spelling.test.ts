import { expect, test } from 'vitest'
import { spell } from './spelling.ts'

test.each([
  ['Khánh Hoà', 'Khánh Hòa'],
  ['Thanh Thuỷ', 'Thanh Thủy'],
  ['Ứng Hoè', 'Ứng Hòe'],
  ['Hoả Lựu', 'Hỏa Lựu'],
])('moves the tone mark of %s', (given, expected) => {
  expect(spell(given)).toBe(expected)
})

test.each(['Phú Quý', 'Hoàng Mai', 'Hoài Nhơn', 'Hóa Quỳ', 'Suýt', 'Quỳnh Lưu'])('leaves %s as it is', (name) => {
  expect(spell(name)).toBe(name)
})

test('composes the letters', () => {
  expect(spell('Huế'.normalize('NFD'))).toBe('Huế'.normalize('NFC'))
})

test('straightens the apostrophe', () => {
  expect(spell('M’Drắk')).toBe("M'Drắk")
})

test('begins every word with a capital', () => {
  expect([spell('Đại áng'), spell('Pa ủ'), spell('é Tòng')]).toEqual(['Đại Áng', 'Pa Ủ', 'É Tòng'])
})

test('keeps the small letter of a state farm', () => {
  expect(spell('Nông trường Việt Lâm')).toBe('Nông trường Việt Lâm')
})
