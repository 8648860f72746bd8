import { isDay } from '../calendar-day.ts'
import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that every partial date at these paths, when its day is known, is a day of the calendar. */
export function possibleDates(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'possible-dates',
    title: { vi: 'Ngày đầy đủ phải có thật trên lịch', en: 'A full date is a day of the calendar' },
    reads: topLevelOf(paths),
    check: (record) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] =>
          typeof value === 'string' && !isPossible(value) ? [{ pointer: pointerTo(at), code: 'impossible-date' }] : [],
        ),
      ),
  })
}

/** A day that is known exactly has to be one of the calendar; the shape of a year or a month says enough. */
function isPossible(value: string): boolean {
  return value.length < 'YYYY-MM-DD'.length || isDay(value)
}
