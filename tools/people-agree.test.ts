import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { decodePersonalNumber } from '../packages/schemas/src/index.ts'

const root = path.join(import.meta.dirname, '..')
// Pages that are made of the standard stand beside what they are made of.
const isNotOurs = /(^|\/)(node_modules|dist|coverage)\/|^docs\/(reference|api)\//

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => ending.test(file) && !isNotOurs.test(file))
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

interface Person {
  readonly at: string
  readonly doubts: readonly string[]
}

test('a personal number in a vector or a published example tells the sex and the year of birth of the person beside it', () => {
  const people = filesIn('specs', /\.json$/).flatMap((file) => peopleIn(JSON.parse(read(file)), file))
  expect(people.length).toBeGreaterThan(15)
  expect(people.filter(({ doubts }) => doubts.length > 0)).toEqual([])
})

test('so does one in a test, a demo or a page', () => {
  const files = ['packages', 'tools', 'examples', 'docs'].flatMap((folder) => filesIn(folder, /\.(ts|md)$/))
  const people = files.flatMap((file) => peopleTold(read(file), file))
  expect(people.length).toBeGreaterThan(2)
  expect(people.filter(({ doubts }) => doubts.length > 0)).toEqual([])
})

/** Every draft of a person in a text, from the number to the year of birth; what a template computes is not read. */
function peopleTold(text: string, file: string): readonly Person[] {
  const drafts = text.matchAll(/'personal-number', value: '(\d{12})'[^`]{0,200}?sex: '(\w+)'[^`]{0,120}?birthDate: \{ value: '([\d-]+)'/g)
  return [...drafts].map(([, number = '', sex, birthDate]) => ({ at: `${file} ${number}`, doubts: doubtsOf([number], { sex, birthDate }) }))
}

function doubtsOf(numbers: readonly string[], declared: { readonly sex: string | undefined; readonly birthDate: string | undefined }) {
  const warnings = numbers.flatMap((number) => decodePersonalNumber(number, declared)?.warnings ?? [])
  return warnings.map(({ code }) => code).filter((code) => code.endsWith('-differs'))
}

/** Every object of a document that holds a readable personal number and a sex or a birth date. */
function peopleIn(value: unknown, at: string): readonly Person[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, item]) => peopleIn(item, `${at}/${key}`))
  const sex = textAt(value, 'sex')
  const birthDate = textAt(value, 'birthDate') ?? textAt(Reflect.get(value, 'birthDate'), 'value')
  if (sex === undefined && !/^\d{4}/.test(birthDate ?? '')) return inside
  const numbers = numbersOf(value)
  return numbers.length > 0 ? [...inside, { at, doubts: doubtsOf(numbers, { sex, birthDate }) }] : inside
}

function numbersOf(person: object): readonly string[] {
  const identifiers: unknown = Reflect.get(person, 'identifiers')
  if (!Array.isArray(identifiers)) return []
  return identifiers.flatMap((identifier: unknown) => {
    const number = textAt(identifier, 'value')
    return textAt(identifier, 'system') === 'personal-number' && number !== undefined && /^[0-9]{12}$/.test(number) ? [number] : []
  })
}

function textAt(holder: unknown, key: string): string | undefined {
  const value: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined
  return typeof value === 'string' ? value : undefined
}
