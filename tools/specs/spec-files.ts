import {
  type CodeList,
  emitCodeList,
  emitCodeListCsv,
  emitCodeListIndex,
  emitJsonSchemas,
  emitOpenApi,
  emitProblems,
  emitStateDiagram,
  emitStateMachine,
  kebabCase,
  type ResourceList,
} from '../../packages/schemas/src/index.ts'

/** The published files by path inside `specs/`. */
export function specFiles(resources: ResourceList, codeLists: readonly CodeList[]): ReadonlyMap<string, string> {
  return new Map([
    ['openapi.json', json(emitOpenApi(resources))],
    ['problems.json', json(emitProblems())],
    ...Object.entries(emitJsonSchemas(resources)).map(([name, schema]): Entry => [`json-schema/${kebabCase(name)}.json`, json(schema)]),
    ['code-lists/index.json', json(emitCodeListIndex(codeLists))],
    ...codeLists.flatMap((list): Entry[] => [
      [`code-lists/${kebabCase(list.id)}.json`, json(emitCodeList(list))],
      [`code-lists/${kebabCase(list.id)}.csv`, emitCodeListCsv(list)],
    ]),
    ...Object.values(resources).flatMap(stateMachineFiles),
  ])
}

type Entry = [path: string, content: string]

function stateMachineFiles(resource: ResourceList[string]): Entry[] {
  const machine = emitStateMachine(resource)
  if (machine === undefined) return []
  const file = `state-machines/${kebabCase(resource.name)}`
  return [
    [`${file}.json`, json(machine)],
    [`${file}.mmd`, emitStateDiagram(machine)],
  ]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
