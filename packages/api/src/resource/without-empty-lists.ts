import type { AnyResource } from '@caunoi/schemas'
import { factsOf } from './resource-facts.ts'
import type { Document } from './view.ts'

/** A draft without empty lists in which something may be hidden: kept, one would say that nothing is. */
export function withoutEmptyLists(resource: AnyResource, draft: Document): Document {
  const { labelledLists } = factsOf(resource)
  return labelledLists.reduce((kept, path) => (isEmptyAt(kept, path, 0) ? Object.fromEntries(entriesWithout(kept, path)) : kept), draft)
}

/** Whether an empty list stands at a path. */
function isEmptyAt(value: unknown, path: readonly string[], depth: number): boolean {
  const step = path[depth]
  if (step === undefined) return Array.isArray(value) && value.length === 0
  if (step === '[]') return Array.isArray(value) && value.some((item) => isEmptyAt(item, path, depth + 1))
  return typeof value === 'object' && value !== null && isEmptyAt(Reflect.get(value, step), path, depth + 1)
}

function entriesWithout(value: object, [step, ...rest]: readonly string[]): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name !== step) return [[name, inner]]
    const left = without(inner, rest)
    return left === undefined ? [] : [[name, left]]
  })
}

function without(value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path
  if (step === undefined) return Array.isArray(value) && value.length === 0 ? undefined : value
  if (step === '[]') return Array.isArray(value) ? value.map((item) => without(item, rest)) : value
  return typeof value === 'object' && value !== null ? Object.fromEntries(entriesWithout(value, path)) : value
}
