import { expect, test } from 'vitest'
import { unpackFormerCommunes, unpackPresentCommunes } from './packed-communes.ts'

test('reads present communes with their other code and their change of kind', () => {
  expect(unpackPresentCommunes('22:X06978Ba Chẽ~06970\n75:P25195Bình Phước,X25270Lộc Ninh@2026-04-30P\n')).toEqual([
    { kind: 'commune', code: '06978', name: 'Ba Chẽ', provinceCode: '22', alias: '06970' },
    { kind: 'ward', code: '25195', name: 'Bình Phước', provinceCode: '75' },
    { kind: 'commune', code: '25270', name: 'Lộc Ninh', provinceCode: '75', became: { on: '2026-04-30', kind: 'ward' } },
  ])
})

test('reads former communes by district and by successors', () => {
  const inBaDinh = { kind: 'ward', provinceCode: '01', districtName: 'Quận Ba Đình' }
  expect(unpackFormerCommunes('01|Quận Ba Đình>00097:P00001Phúc Xá;00004*+00008:P00016Ngọc Hà,P00022Đội Cấn\n')).toEqual([
    { ...inBaDinh, code: '00001', name: 'Phúc Xá', successors: ['00097'] },
    { ...inBaDinh, code: '00016', name: 'Ngọc Hà', successors: ['00004*', '00008'] },
    { ...inBaDinh, code: '00022', name: 'Đội Cấn', successors: ['00004*', '00008'] },
  ])
})

test('refuses a letter that names no kind', () => {
  expect(() => unpackPresentCommunes('01:Z00004Ba Đình')).toThrow(RangeError)
})
