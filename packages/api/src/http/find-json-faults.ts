import type { Fault } from '@caunoi/schemas'
import { pointerTo } from '@caunoi/schemas'
import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import { mostFaults } from '../refusal.ts'

/** Names that every object has by itself, and through which a careless merge reaches all objects. */
export const forbiddenNames: readonly string[] = ['__proto__', 'constructor', 'prototype']

type Path = readonly (string | number)[]

/** Says where and why a JSON text was refused: not well-formed, a name twice, a forbidden name, too deep. */
export function findJsonFaults(text: string, depth: number): readonly Fault[] {
  if (isTooDeep(text, depth)) return [{ pointer: '', code: 'too-deep', args: { maximum: depth } }]
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  const [error] = errors
  if (error || !root) return [{ pointer: '', code: 'not-json', args: { offset: error?.offset ?? 0 } }]
  const faults: Fault[] = []
  for (const fault of faultsIn(root, [])) if (faults.push(fault) === mostFaults) break
  return faults.length > 0 ? faults : [{ pointer: '', code: 'not-json', args: { offset: 0 } }]
}

function* faultsIn(node: Node, path: Path): Generator<Fault> {
  if (node.type === 'number' && !Number.isFinite(node.value))
    yield { pointer: pointerTo(path), code: 'too-large', args: { maximum: Number.MAX_VALUE } }
  if (node.type === 'array') for (const [index, child] of (node.children ?? []).entries()) yield* faultsIn(child, [...path, index])
  if (node.type !== 'object') return
  const seen = new Set<string>()
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    const name = String(key?.value)
    const pointer = pointerTo([...path, name])
    if (forbiddenNames.includes(name)) yield { pointer, code: 'forbidden-key' }
    else if (seen.has(name)) yield { pointer, code: 'duplicate-key' }
    seen.add(name)
    if (value) yield* faultsIn(value, [...path, name])
  }
}

/** Whether brackets nest deeper than allowed; looks at each character once, so that no recursion follows a hostile depth. */
function isTooDeep(text: string, depth: number): boolean {
  let open = 0
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '"') isInString = !isInString
    else if (isInString && character === '\\') index++
    else if (!isInString && (character === '[' || character === '{') && ++open > depth) return true
    else if (!isInString && (character === ']' || character === '}')) open--
  }
  return false
}
