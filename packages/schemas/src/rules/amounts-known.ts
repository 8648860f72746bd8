import { pointerTo, valueAt } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that money at these paths has an amount exactly where the amount is known. */
export function amountsKnown(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'amounts-known',
    title: { vi: 'Biết thì nêu số tiền; ghi là không rõ thì bỏ trống', en: 'Money has an amount exactly where the amount is known' },
    reads: topLevelOf(paths),
    check: (record) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] => {
          const isTold = valueAt(value, ['amount']) !== undefined
          const isKnown = valueAt(value, ['qualifier']) !== 'unknown'
          if (isTold === isKnown) return []
          return [{ pointer: pointerTo([...at, 'amount']), code: isKnown ? 'amount-missing' : 'amount-of-unknown' }]
        }),
      ),
  })
}
