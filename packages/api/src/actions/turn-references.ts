import { valueAt } from '@caunoi/schemas'
import type { Changes } from '../behaviour.ts'
import type { Document } from '../resource/view.ts'

const stepsOfPointer = (pointer: string): readonly string[] =>
  pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Puts one id in the place of another at these JSON Pointers, where it still stands there; answers the top-level fields that change. */
export function turnReferences(
  document: Document,
  pointers: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Changes {
  const changed = new Map<string, unknown>()
  for (const pointer of pointers) {
    const steps = stepsOfPointer(pointer)
    const [name = '', ...rest] = steps
    if (valueAt(document, steps) !== from) continue
    changed.set(name, replaced(changed.get(name) ?? document[name], rest, to))
  }
  return Object.fromEntries(changed)
}

function replaced(value: unknown, [step, ...rest]: readonly string[], to: string): unknown {
  if (step === undefined) return to
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === step ? replaced(item, rest, to) : item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === step ? replaced(inner, rest, to) : inner]))
}
