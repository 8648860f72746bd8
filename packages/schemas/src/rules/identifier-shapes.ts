import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/**
 * Shapes that a number has to have: of kinds whose law tells them, and of health-insurance cards what no card contradicts. Those of passports
 * and social insurance were not verified, so that no number of these kinds is refused. A personal number has no check digit, and its place,
 * sex and year may only be compared, never refused.
 */
const shapes: Readonly<Record<string, RegExp>> = {
  'personal-number': /^[0-9]{12}$/,
  'legacy-identity-card': /^[0-9]{9}$/,
  'health-insurance': /^([A-Z0-9]{2}[0-9]{13}|[0-9]{10}|[0-9]{12})$/,
}

/** Makes the rule that the identifiers at these paths have the shape of their kind. */
export function identifierShapes(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'identifier-shapes',
    title: { vi: 'Số giấy tờ phải đúng dạng của loại giấy tờ', en: 'A number has the shape of its kind of paper' },
    source: 'Luật Căn cước 26/2023/QH15; TT 59/2021/TT-BCA Điều 4',
    reads: topLevelOf(paths),
    check: (record) => paths.flatMap((path) => valuesOf(record, path).flatMap(({ value, at }) => faultsOf(value, at))),
  })
}

function faultsOf(identifier: unknown, at: readonly PropertyKey[]): readonly Fault[] {
  if (typeof identifier !== 'object' || identifier === null || !('system' in identifier) || !('value' in identifier)) return []
  const system = String(identifier.system)
  if (shapes[system]?.test(String(identifier.value)) !== false) return []
  return [{ pointer: pointerTo([...at, 'value']), code: 'identifier-shape', args: { expected: system } }]
}
