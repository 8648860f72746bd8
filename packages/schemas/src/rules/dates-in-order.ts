import { pointerTo, valueAt } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** A beginning and an end: where they stand together, and the path of each from there. */
export interface Span {
  /** Path of the objects that hold both; left out, the record itself. */
  readonly in?: string
  readonly from: string
  readonly to: string
}

/** Makes the rule that no end lies before its beginning; partial dates are compared as far as both are known. */
export function datesInOrder(spans: readonly Span[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'dates-in-order',
    title: { vi: 'Ngày kết thúc không được trước ngày bắt đầu', en: 'No end lies before its beginning' },
    reads: topLevelOf(spans.flatMap(({ in: holder, from, to }) => (holder === undefined ? [from, to] : [holder]))),
    check: (record) => spans.flatMap((span) => faultsOf(record, span)),
  })
}

function faultsOf(record: AnyRecord, { in: path, from, to }: Span): readonly Fault[] {
  const holders = path === undefined ? [{ value: record, at: [] }] : valuesOf(record, path)
  return holders.flatMap(({ value, at }): Fault[] => {
    const end = to.split('.')
    const isLate = isBefore(valueAt(value, end), valueAt(value, from.split('.')))
    return isLate ? [{ pointer: pointerTo([...at, ...end]), code: 'dates-out-of-order' }] : []
  })
}

function isBefore(end: unknown, start: unknown): boolean {
  if (typeof end !== 'string' || typeof start !== 'string') return false
  const known = Math.min(end.length, start.length)
  return end.slice(0, known) < start.slice(0, known)
}
