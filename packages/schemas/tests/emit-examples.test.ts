import { expect, test } from 'vitest'
import { exampleOf, type JsonSchema } from '../src/index.ts'

test('prefers the declared example', () => {
  expect(exampleOf({ type: 'string', examples: ['QLTH-2026-0117'], pattern: '^Q' }, {})).toBe('QLTH-2026-0117')
})

test('follows references, unless the place has an example of its own', () => {
  const schemas: Record<string, JsonSchema> = { Day: { type: 'string', examples: ['2026-11-22'] } }
  expect(exampleOf({ $ref: '#/components/schemas/Day' }, schemas)).toBe('2026-11-22')
  expect(exampleOf({ $ref: '#/components/schemas/Day', examples: ['2026-01-01'] }, schemas)).toBe('2026-01-01')
})

test('shows the required fields of an object', () => {
  expect(exampleOf({ type: 'object', properties: { a: { enum: ['x', 'y'] }, b: { type: 'boolean' } }, required: ['a'] }, {})).toEqual({
    a: 'x',
  })
})

test('fits text into its bounds', () => {
  expect(exampleOf({ type: 'string', 'x-title-vi': 'Lý do', maxLength: 2 }, {})).toBe('Lý')
  expect(exampleOf({ type: 'string', 'x-title-vi': 'Lý do', minLength: 7 }, {})).toBe('Lý do..')
})

test('fits a number into its bounds', () => {
  expect(exampleOf({ type: 'integer' }, {})).toBe(1)
  expect(exampleOf({ type: 'integer', minimum: 5 }, {})).toBe(5)
  expect(exampleOf({ type: 'integer', maximum: -5 }, {})).toBe(-5)
})

test('asks for a declared example where a pattern forbids the title', () => {
  expect(() => exampleOf({ type: 'string', title: 'Code', pattern: '^\\d+$' }, {})).toThrow('Code')
})
