import { expect, test } from 'vitest'
import { defineCodeList, Ethnicity, emitCodeList, emitCodeListCsv, emitCodeListIndex, Grade, UnlistedCode } from '../src/index.ts'

const Weather = defineCodeList({
  id: 'TestWeather',
  title: { vi: 'Thời tiết', en: 'Weather' },
  source: 'Không có',
  codes: {
    sunny: { vi: 'Nắng', en: 'Sunny, “dry”', from: '2020-01-01' },
    wet: { vi: 'Ẩm "ướt"', en: 'Wet\nand cold', parent: 'sunny', labels: ['hiv', 'reporter'] },
  },
})

test('publishes codes in the order of the list', () => {
  expect(emitCodeList(Weather)).toEqual({
    id: 'TestWeather',
    title: { vi: 'Thời tiết', en: 'Weather' },
    source: 'Không có',
    codes: [
      { code: 'sunny', vi: 'Nắng', en: 'Sunny, “dry”', from: '2020-01-01' },
      { code: 'wet', vi: 'Ẩm "ướt"', en: 'Wet\nand cold', parent: 'sunny', labels: ['hiv', 'reporter'] },
    ],
  })
})

test('publishes official numbers in the order of the numbers', () => {
  for (const list of [Grade, Ethnicity]) {
    const numbers = emitCodeList(list).codes.map(({ code }) => Number(code))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  }
})

test('writes CSV with quotes where RFC 4180 asks for them', () => {
  expect(emitCodeListCsv(Weather)).toBe(
    [
      'code,vi,en,from,to,parent,source,labels\r\n',
      'sunny,Nắng,"Sunny, “dry”",2020-01-01,,,,\r\n',
      'wet,"Ẩm ""ướt""","Wet\nand cold",,,sunny,,hiv reporter\r\n',
    ].join(''),
  )
})

test('lists the lists by id, with the name of their files', () => {
  expect(emitCodeListIndex([Weather])).toEqual([
    { id: 'TestWeather', title: { vi: 'Thời tiết', en: 'Weather' }, source: 'Không có', file: 'test-weather', count: 2 },
  ])
})

test('says of an open list, and of no other, which codes it accepts beside its own', () => {
  const open = defineCodeList({ id: 'TestSky', title: { vi: 'Bầu trời', en: 'Sky' }, source: 'Không có', open: UnlistedCode, codes: {} })
  const [entry] = emitCodeListIndex([open])
  expect(new RegExp(emitCodeList(open).unlisted ?? '').test('x-may-den')).toBe(true)
  expect(entry?.unlisted).toBe(emitCodeList(open).unlisted)
  expect(emitCodeList(Weather)).not.toHaveProperty('unlisted')
})
