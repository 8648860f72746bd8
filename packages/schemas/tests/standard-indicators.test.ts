import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  type AnyResource,
  fieldsOf,
  IndicatorDraft,
  innerOf,
  resources,
  standardIndicators,
  standardTargets,
  stepsOf,
  TargetDraft,
} from '../src/index.ts'

const facts = new Map(
  Object.values<AnyResource>(resources).flatMap((resource) =>
    Object.entries(resource.facts).map(([name, fact]) => [name, { resource, fact }] as const),
  ),
)

/** The codes that a dimension may have; undefined where it is no code list. */
function codesOf(fact: string, dimension: string): readonly string[] | undefined {
  const declared = facts.get(fact)
  const path = declared?.fact.dimensions?.[dimension]
  let schema: z.core.$ZodType | undefined = declared?.resource.schema
  for (const step of stepsOf(path ?? '')) {
    while (schema && innerOf(schema)) schema = innerOf(schema)
    if (step === '[]') schema = schema instanceof z.core.$ZodArray ? schema._zod.def.element : undefined
    else schema = schema && fieldsOf(schema)[step]
  }
  while (schema && innerOf(schema)) schema = innerOf(schema)
  if (schema instanceof z.core.$ZodBoolean) return ['true', 'false']
  return schema instanceof z.core.$ZodEnum ? Object.values(schema._zod.def.entries).map(String) : undefined
}

describe.each(standardIndicators)('the indicator $code', ({ reports, labels: _labels, ...indicator }) => {
  test('is one that a facility could register', () => {
    expect(z.safeParse(IndicatorDraft, indicator).error).toBeUndefined()
    expect(reports.length).toBeGreaterThan(0)
  })

  test('counts facts by codes that they have', () => {
    const { numerator, denominator, by } = indicator
    const selections = [numerator, ...(denominator ? [denominator] : [])]
    const asked = [...selections, ...selections.flatMap(({ links = [] }) => links.flatMap(({ anyOf }) => anyOf))].flatMap(
      ({ fact, where = [] }) => [{ fact, where: [] }, ...where.map((condition) => ({ fact, where: [condition] }))],
    )
    for (const { fact, where } of asked) {
      expect(facts.has(fact), fact).toBe(true)
      for (const { dimension, values } of where) {
        expect(facts.get(fact)?.fact.dimensions, dimension).toHaveProperty(dimension)
        const codes = codesOf(fact, dimension)
        if (codes) expect(codes, `${fact} ${dimension}`).toEqual(expect.arrayContaining([...(values ?? [])]))
      }
    }
    if (by) expect(codesOf(numerator.fact, by.dimension)).toEqual(expect.arrayContaining([...by.values]))
  })
})

test('no two indicators have one code, and every target is of an indicator', () => {
  const codes = standardIndicators.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const target of standardTargets) {
    expect(z.safeParse(TargetDraft, target).error).toBeUndefined()
    expect(codes).toContain(target.indicator)
  }
})
