import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { emitOpenApi, operationsOf, resources, type SearchParameters } from '../src/index.ts'
import { documentValidator } from './json-validator.ts'
import { type Described, describedOperations } from './openapi-operations.ts'
import { referencesOf, resolve } from './references.ts'

const document = emitOpenApi(resources)
const described = describedOperations(document)
const explain = documentValidator(document)

/** Names the operations of which something is not as it should be. */
function namesOf(wrong: (operation: Described) => boolean): readonly string[] {
  return described.filter(wrong).map(({ operationId }) => operationId)
}

test('is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone({ ...document }))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('resolves every reference', () => {
  expect(referencesOf(document).filter((reference) => resolve(document, reference) === undefined)).toEqual([])
})

test('holds no component that nothing refers to', () => {
  const referred = new Set(referencesOf(document))
  for (const section of ['schemas', 'responses', 'parameters', 'headers', 'examples'] as const) {
    const names = Object.keys(document.components?.[section] ?? {})
    expect(names.filter((name) => !referred.has(`#/components/${section}/${name}`))).toEqual([])
  }
})

test('is the same document every time', () => {
  expect(JSON.stringify(emitOpenApi(resources))).toBe(JSON.stringify(document))
})

test('describes every operation of the standard once', () => {
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(
    operationsOf(resources)
      .map(({ route }) => route.operationId)
      .sort(),
  )
})

test('gives every operation a summary in both languages', () => {
  expect(namesOf(({ summary, summaryVi }) => !/\S/.test(summary) || !/\S/.test(summaryVi))).toEqual([])
})

test('shows every problem that an operation may answer with', () => {
  const problems = new Map(operationsOf(resources).map((operation) => [operation.route.operationId, operation.problems]))
  expect(namesOf(({ problems: { length } }) => length === 0)).toEqual([])
  for (const operation of described) expect([...operation.problems].sort()).toEqual([...(problems.get(operation.operationId) ?? [])].sort())
})

test('gives every JSON body an example that has its schema', () => {
  const faults = described.flatMap(({ operationId, bodies }) =>
    bodies.map(({ schema, example }) => [operationId, example === undefined ? 'no example' : explain(schema, example)]),
  )
  expect(faults.length).toBeGreaterThan(described.length)
  expect(faults.filter(([, fault]) => fault !== '')).toEqual([])
})

test('gives every problem an example that has its schema', () => {
  const problem = { $ref: '#/components/schemas/Problem' }
  for (const example of Object.values(document.components?.examples ?? {}))
    expect(explain(problem, 'value' in example && example.value)).toBe('')
})

test('asks for If-Match on every change and for a token on every record', () => {
  const operations = operationsOf(resources)
  expect(operations.filter(({ kind, ifMatchRequired }) => /update|patch|action|content-put/.test(kind) !== ifMatchRequired)).toEqual([])
  expect(operations.filter((operation) => 'collection' in operation && !operation.scope.startsWith('system/'))).toEqual([])
})

test('keeps personal parameters and identifiers out of every address', () => {
  for (const operation of operationsOf(resources)) {
    if (operation.kind !== 'search') continue
    const search: SearchParameters = Object.values(resources).find(({ name }) => name === operation.resource)?.search ?? {}
    const hidden = Object.entries(search).filter(([, parameter]) => parameter.personal === true || parameter.kind === 'identifier')
    const shown = JSON.stringify(operation.route.parameters)
    expect(hidden.filter(([name]) => shown.includes(`"name":"${name}"`))).toEqual([])
  }
})
