import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { dayInVietNam } from '../viet-nam-time.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** The day of an instant in Viet Nam; a date, or the part of one that is known, as it is. */
function dayOf(value: string): string {
  return value.includes('T') ? dayInVietNam(new Date(value)) : value
}

/** Makes the rule that no date or instant at these paths lies after today; of a partial date only the part that is known counts. */
export function datesNotInFuture(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'dates-not-in-future',
    title: { vi: 'Ngày đã xảy ra không được ở tương lai', en: 'What has happened is not dated in the future' },
    reads: topLevelOf(paths),
    check: (record, { today }) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] => {
          const day = typeof value === 'string' ? dayOf(value) : ''
          return day > today.slice(0, day.length) ? [{ pointer: pointerTo(at), code: 'date-in-future', args: { today } }] : []
        }),
      ),
  })
}
