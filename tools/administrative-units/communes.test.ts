import { expect, test } from 'vitest'
import { formerProvinces } from '../../packages/schemas/src/administrative-units/former-provinces.ts'
import { correctFormerCommunes, correctPresentCommunes } from './communes.ts'
import { readSourceTables } from './source-tables.ts'

const tables = readSourceTables()
const present = new Map(correctPresentCommunes(tables).map((commune) => [commune.code, commune]))
const former = correctFormerCommunes(tables)

test('gives every former commune successors of the province that took in its own', () => {
  const successorProvince = new Map(formerProvinces.map(({ code, successorCode }) => [code, successorCode]))
  const strays = former.filter(({ provinceCode, successors }) =>
    successors.some((code) => present.get(code.slice(0, 5))?.provinceCode !== successorProvince.get(provinceCode)),
  )
  expect(strays).toEqual([])
})

test('gives every present commune a former one but the five island districts', () => {
  const reached = new Set(former.flatMap(({ successors }) => successors.map((code) => code.slice(0, 5))))
  expect([...present.keys()].filter((code) => !reached.has(code))).toEqual(['11948', '19742', '20333', '21548', '26732'])
})

test('names the former districts of Lâm Đồng as they were', () => {
  expect(former.find(({ code }) => code === '25126')?.districtName).toBe('Huyện Đạ Huoai')
})
