import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that the second year of a school year follows the first. */
export function schoolYearsInOrder(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'school-years-in-order',
    title: { vi: 'Năm học gồm hai năm liền nhau', en: 'A school year is one year and the next' },
    reads: topLevelOf(paths),
    check: (record) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] => {
          const [first = Number.NaN, second = Number.NaN] = String(value).split('-').map(Number)
          return second === first + 1 ? [] : [{ pointer: pointerTo(at), code: 'school-year', args: { example: '2025-2026' } }]
        }),
      ),
  })
}
