import { expect, test } from 'vitest'
import { emitProblems, fieldProblems, problems } from '../src/index.ts'

const catalogue = emitProblems()

test('publishes every problem and every field problem once', () => {
  expect(catalogue.problems.map(({ code }) => code).sort()).toEqual(Object.keys(problems).sort())
  expect(catalogue.fieldProblems.map(({ code }) => code).sort()).toEqual(Object.keys(fieldProblems).sort())
})

test('orders problems by status, then by code', () => {
  const order = catalogue.problems.map(({ status, code }) => `${status} ${code}`)
  expect(order).toEqual([...order].sort())
})

test('writes every text in NFC', () => {
  expect(JSON.stringify(catalogue)).toBe(JSON.stringify(catalogue).normalize('NFC'))
})

test('names each problem by a URN of its code', () => {
  for (const { code, type } of catalogue.problems) expect(type).toBe(`urn:caunoi:problem:${code}`)
})
