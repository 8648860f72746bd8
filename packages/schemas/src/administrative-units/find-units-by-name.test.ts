import { expect, test } from 'vitest'
import { findUnitsByName } from './find-units-by-name.ts'

const today = '2026-11-22'
const codes = (...search: Parameters<typeof findUnitsByName>) => findUnitsByName(...search).map(({ code }) => code)

test.each(['Tây Nha Trang', 'tay nha trang', 'PHƯỜNG TÂY NHA TRANG', 'Phường  Tây Nha Trang'.normalize('NFD')])(
  'finds one ward by %s',
  (name) => {
    expect(codes(name, today)).toEqual(['22390'])
  },
)

test('finds a province before communes of its name', () => {
  expect(codes('khanh hoa', today)).toEqual(['56', '04342', '31789'])
})

test('keeps to a level and to a province', () => {
  expect(codes('Khánh Hòa', today, { level: 'province' })).toEqual(['56'])
  expect(codes('Khánh Hòa', today, { level: 'commune' })).toEqual(['04342', '31789'])
  expect(codes('Khánh Hòa', today, { provinceCode: '92' })).toEqual(['31789'])
})

test('finds both spellings of tone placement and of the apostrophe', () => {
  expect(codes('Thanh Hoá', today)).toContain('38')
  expect(codes('M’Drắk', today)).toEqual(codes("M'Drắk", today))
})

test('searches the units of the day', () => {
  expect(codes('Yên Bái', '2025-06-30', { level: 'province' })).toEqual(['15'])
  expect(codes('Yên Bái', today, { level: 'province' })).toEqual([])
})

test('finds nothing by a part of a name', () => {
  expect(codes('nha tran', today)).toEqual([])
})
