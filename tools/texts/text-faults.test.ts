import { expect, test } from 'vitest'
import { textFaults } from './text-faults.ts'

const faultsOf = (vi: string, en = 'Something else', isSentence = false, of = 'Case.summary.title') =>
  textFaults({ of, vi, en, isSentence })

test.each([
  'Hồ sơ quản lý trường hợp',
  'Nguyễn Thị Ngọc, Khánh Hòa, khỏe, thủy, quý',
  'Thẻ theo `Accept-Language` và `client_credentials`',
  'OAuth 2 client credentials, khóa',
  'Nam',
])('finds nothing wrong with “%s”', (text) => {
  expect(faultsOf(text)).toEqual([])
})

test.each([
  ['no diacritics at all', 'Ho so quan ly', 'vi has no diacritics'],
  ['a syllable without its mark', 'Công viec của nguoi chăm sóc', 'viec, nguoi'],
  ['a letter of another alphabet', 'Hồ sơ cũ cа', 'neither Vietnamese nor English: а'],
  ['an eth instead of a đ', 'ðịa chỉ', 'neither Vietnamese nor English: ð'],
  ['decomposed letters', 'Hồ sơ'.normalize('NFD'), 'not in NFC'],
  ['a no-break space', 'Hồ\u00a0sơ', 'nobody sees'],
  ['a space of no width', 'Hồ\u200bsơ', 'nobody sees'],
  ['a space at its end', 'Hồ sơ ', 'spaces'],
  ['nothing', ' ', 'vi is empty'],
  ['a tone mark in the newer place', 'Sức khoẻ', 'newer place: khoẻ'],
  ['the same as in English', 'Something else', 'the same'],
])('finds %s', (_what, text, fault) => {
  expect(faultsOf(text)).toContainEqual(expect.stringContaining(fault))
})

test('looks for unseen characters in English as well', () => {
  expect(faultsOf('Hồ sơ', 'Ca\u00adse')).toContainEqual(expect.stringContaining('en has a character that nobody sees'))
})

test('takes a description for one sentence, with an end', () => {
  expect(faultsOf('Một câu.', 'One sentence.', true)).toEqual([])
  expect(faultsOf('Một câu', 'One. Two.', true)).toEqual([
    'Case.summary.title: vi is no sentence: it does not end',
    'Case.summary.title: en is more than one sentence',
  ])
})

test('lets proper names be the same in both languages', () => {
  expect(faultsOf('Bac A Bank', 'Bac A Bank', false, 'Bank.codes.970409')).toEqual([])
})
