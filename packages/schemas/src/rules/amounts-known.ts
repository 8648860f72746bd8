import { pointerTo, valueAt } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that money at these paths has an amount, unless the amount is not known. */
export function amountsKnown(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'amounts-known',
    title: { vi: 'Số tiền phải được nêu, trừ khi ghi là không rõ', en: 'Money has an amount, unless the amount is not known' },
    reads: topLevelOf(paths),
    check: (record) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] => {
          const isMissing = valueAt(value, ['amount']) === undefined && valueAt(value, ['qualifier']) !== 'unknown'
          return isMissing ? [{ pointer: pointerTo([...at, 'amount']), code: 'amount-missing' }] : []
        }),
      ),
  })
}
