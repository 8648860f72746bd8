import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/**
 * Shapes that a number has to have. Only the first two are certain; of the others just what no card contradicts.
 * A personal number has no check digit, and its place, sex and year may only be compared, never refused.
 */
const shapes: Readonly<Record<string, { readonly pattern: RegExp; readonly format: string }>> = {
  'personal-number': { pattern: /^[0-9]{12}$/, format: '12 × 0–9' },
  'legacy-identity-card': { pattern: /^[0-9]{9}$/, format: '9 × 0–9' },
  'health-insurance': { pattern: /^([A-Z0-9]{2}[0-9]{13}|[0-9]{10}|[0-9]{12})$/, format: 'XX + 13 × 0–9; 10 × 0–9; 12 × 0–9' },
  'social-insurance': { pattern: /^[0-9]{8,15}$/, format: '8–15 × 0–9' },
  passport: { pattern: /^[A-Za-z0-9]{5,20}$/, format: '5–20 × A–Z, 0–9' },
}

/** Makes the rule that the identifiers at these paths have the shape of their kind. */
export function identifierShapes(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'identifier-shapes',
    source: 'Luật Căn cước 26/2023/QH15; TT 59/2021/TT-BCA Điều 4',
    reads: topLevelOf(paths),
    check: (record) => paths.flatMap((path) => valuesOf(record, path).flatMap(({ value, at }) => faultsOf(value, at))),
  })
}

function faultsOf(identifier: unknown, at: readonly PropertyKey[]): readonly Fault[] {
  if (typeof identifier !== 'object' || identifier === null || !('system' in identifier) || !('value' in identifier)) return []
  const shape = shapes[String(identifier.system)]
  if (!shape || shape.pattern.test(String(identifier.value))) return []
  return [{ pointer: pointerTo([...at, 'value']), code: 'identifier-shape', args: { format: shape.format } }]
}
