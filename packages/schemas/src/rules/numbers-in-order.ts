import { pointerTo, valueAt } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import type { Span } from './dates-in-order.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that of two numbers the second is no smaller: ages, or a part and its whole. */
export function numbersInOrder(spans: readonly Span[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'numbers-in-order',
    title: { vi: 'Số sau không nhỏ hơn số trước', en: 'The second of two numbers is no smaller' },
    reads: topLevelOf(spans.flatMap(({ in: holder, from, to }) => (holder === undefined ? [from, to] : [holder]))),
    check: (record) => spans.flatMap((span) => faultsOf(record, span)),
  })
}

function faultsOf(record: AnyRecord, { in: path, from, to }: Span): readonly Fault[] {
  const holders = path === undefined ? [{ value: record, at: [] }] : valuesOf(record, path)
  return holders.flatMap(({ value, at }): Fault[] => {
    const [less, more] = [valueAt(value, from.split('.')), valueAt(value, to.split('.'))]
    const isWrong = typeof less === 'number' && typeof more === 'number' && more < less
    return isWrong
      ? [{ pointer: pointerTo([...at, ...to.split('.')]), code: 'too-small', args: { minimum: pointerTo([...at, ...from.split('.')]) } }]
      : []
  })
}
