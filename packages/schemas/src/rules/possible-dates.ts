import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that every partial date at these paths, when its day is known, is a day of the calendar. */
export function possibleDates(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'possible-dates',
    reads: topLevelOf(paths),
    check: (record) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] =>
          typeof value === 'string' && !isPossible(value) ? [{ pointer: pointerTo(at), code: 'impossible-date' }] : [],
        ),
      ),
  })
}

function isPossible(value: string): boolean {
  if (value.length < 'YYYY-MM-DD'.length) return true
  const [year, month, day] = value.split('-').map(Number)
  return day !== undefined && month !== undefined && year !== undefined && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
