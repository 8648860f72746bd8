// Emitters: lists in, documents out

export { type CodeListDocument, type CodeListEntry, emitCodeList, emitCodeListCsv, emitCodeListIndex } from '../emit/code-lists.ts'
export { exampleOf, type NamedSchemas } from '../emit/example-of.ts'
export { emitJsonSchemas, schemaId } from '../emit/json-schema.ts'
export { emitOpenApi } from '../emit/openapi.ts'
export { emitProblems, type ProblemCatalogue, problemType } from '../emit/problems.ts'
export { emitStateDiagram, emitStateMachine, type StateMachineDocument } from '../emit/state-machines.ts'
export type { JsonSchema } from '../emit/to-json-schema.ts'
