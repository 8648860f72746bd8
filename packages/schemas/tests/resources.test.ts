import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DataClass } from '../src/code-lists/data-class.ts'
import { SensitivityLabel } from '../src/code-lists/sensitivity-label.ts'
import { codeLists } from '../src/code-lists.ts'
import { innerOf } from '../src/fields.ts'
import {
  type AnyResource,
  askedParameters,
  envelope,
  fieldsOf,
  labelSourcesIn,
  metaOf,
  referencesIn,
  requiredFields,
  resources,
  stepsOf,
} from '../src/index.ts'

const list: readonly AnyResource[] = Object.values(resources)
const names = new Set(list.map(({ name }) => name))

/** Whether a path leads to a field of a schema; `[]` walks an array. */
function isIn(schema: z.core.$ZodType | undefined, [step, ...rest]: readonly string[]): boolean {
  if (schema === undefined || step === undefined) return schema !== undefined
  const inner = innerOf(schema)
  if (inner) return isIn(inner, [step, ...rest])
  if (schema instanceof z.core.$ZodArray) return step === '[]' && isIn(schema._zod.def.element, rest)
  return isIn(fieldsOf(schema)[step], rest)
}

const datedLists = codeLists
  .filter(({ codes }) => Object.values(codes).some(({ from, to }) => from !== undefined || to !== undefined))
  .map(({ codes }) => Object.keys(codes).sort().join())

/** A number that somebody is looked up by has no date. */
const undated = ['TransferRequest.identifier']

/** Whether a code of a list that is bounded in time stands anywhere in a schema. */
function hasDatedCode(schema: z.core.$ZodType): boolean {
  const inner = innerOf(schema)
  if (inner) return hasDatedCode(inner)
  if (schema instanceof z.core.$ZodArray) return hasDatedCode(schema._zod.def.element)
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.some(hasDatedCode)
  if (schema instanceof z.core.$ZodEnum) return datedLists.includes(Object.values(schema._zod.def.entries).map(String).sort().join())
  return Object.values(fieldsOf(schema)).some(hasDatedCode)
}

describe.each(list)('$name', ({ name, schema, draft, views, rules, machine, search, actions }) => {
  const fields = fieldsOf(schema)

  test('shows the required fields in every view', () => {
    for (const view of Object.values(views)) expect(view).toEqual(expect.arrayContaining([...requiredFields(schema)]))
  })

  test('has the clock act on whatever it looks for by itself', () => {
    const ofClock = machine?.moves.flatMap((move) => (move.by === 'clock' ? move.from : [])) ?? []
    const asked = new Set(askedParameters(search).map(([parameter]) => parameter))
    for (const [parameter, { kind, ...declared }] of Object.entries(search))
      if (!asked.has(parameter)) expect([kind, ofClock]).toEqual(['overdue', expect.arrayContaining(Reflect.get(declared, 'whileIn'))])
  })

  test('shows in its views only fields that it has', () => {
    for (const view of Object.values(views)) expect(Object.keys(fields)).toEqual(expect.arrayContaining([...view]))
  })

  test('has rules that read fields of its draft', () => {
    for (const rule of rules) expect(Object.keys(fieldsOf(draft)), rule.id).toEqual(expect.arrayContaining([...rule.reads]))
  })

  test('asks of every code that is bounded in time whether it holds at a date', () => {
    const checked = rules.filter(({ id }) => id === 'codes-valid').flatMap(({ reads }) => reads)
    const dated = Object.entries(fieldsOf(draft)).flatMap(([name, field]) => (hasDatedCode(field) ? [name] : []))
    expect(dated.filter((field) => !checked.includes(field) && !undated.includes(`${name}.${field}`))).toEqual([])
  })

  test('points to resources of the standard', () => {
    expect(referencesIn(schema).filter(({ refersTo }) => !names.has(refersTo))).toEqual([])
  })

  test('describes every field in both languages', () => {
    for (const [name, field] of Object.entries(fields)) {
      const { vi = '', en = '' } = metaOf(field)?.title ?? {}
      expect([name, vi.normalize('NFC')]).toEqual([name, vi])
      expect([vi, en], name).not.toContain('')
    }
  })

  test('uses data classes and sensitivity labels of the standard', () => {
    const classes = Object.values(fields).flatMap((field) => metaOf(field)?.dataClass ?? [])
    expect(Object.keys(DataClass.codes)).toEqual(expect.arrayContaining(classes))
    const labels = labelSourcesIn(draft).flatMap((source) => [...source.labels, ...Object.values(source.codeLabels).flat()])
    expect(Object.keys(SensitivityLabel.codes)).toEqual(expect.arrayContaining(labels))
  })

  test('searches fields that it has', () => {
    for (const { path } of Object.values(search)) expect(isIn(schema, stepsOf(path)), path).toBe(true)
  })

  test('has a state machine whose moves are its actions, those of the clock apart', () => {
    const moves = machine?.moves.filter(({ by }) => by !== 'clock').map(({ action }) => action) ?? []
    expect(Object.keys(actions)).toEqual(expect.arrayContaining(moves))
  })
})

test('a beneficiary discloses every field that is written by a data class, no other one, and requires nothing but the sex', () => {
  const { schema, draft } = resources.beneficiaries
  const own = Object.entries(fieldsOf(draft))
  const assigned = Object.entries(fieldsOf(schema)).filter(([name]) => !(name in envelope || name in fieldsOf(draft)))
  expect(assigned.filter(([, field]) => metaOf(field)?.dataClass !== undefined)).toEqual([])
  expect(own.filter(([, field]) => metaOf(field)?.dataClass === undefined)).toEqual([])
  expect(requiredFields(schema)).toEqual([...Object.keys(envelope), 'sex'])
})
