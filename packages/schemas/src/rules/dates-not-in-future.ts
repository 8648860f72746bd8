import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that no date at these paths lies in the future; of a partial date only the part that is known counts. */
export function datesNotInFuture(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'dates-not-in-future',
    reads: topLevelOf(paths),
    check: (record, { today }) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] => {
          const future = typeof value === 'string' && value > today.slice(0, value.length)
          return future ? [{ pointer: pointerTo(at), code: 'date-in-future', args: { today } }] : []
        }),
      ),
  })
}
