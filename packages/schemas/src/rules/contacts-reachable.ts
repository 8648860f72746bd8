import { pointerTo, valueAt } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that every contact at these paths has a telephone number or an e-mail address. */
export function contactsReachable(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'contacts-reachable',
    title: { vi: 'Liên lạc phải có điện thoại hoặc thư điện tử', en: 'A contact has a telephone number or an e-mail address' },
    reads: topLevelOf(paths),
    check: (record) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }): Fault[] => {
          const isReachable = valueAt(value, ['phone']) !== undefined || valueAt(value, ['email']) !== undefined
          return isReachable ? [] : [{ pointer: pointerTo(at), code: 'contact-unreachable' }]
        }),
      ),
  })
}
