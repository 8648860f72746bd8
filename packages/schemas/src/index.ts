// What the package exports stands by name in the list of its area; a new resource is a line in `exports/resources.ts`.
export * from './exports/calculations.ts'
export * from './exports/code-lists.ts'
export * from './exports/declarations.ts'
export * from './exports/emitters.ts'
export * from './exports/operations.ts'
export * from './exports/primitives.ts'
export * from './exports/resources.ts'
export * from './exports/rules.ts'
