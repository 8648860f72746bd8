import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that no value at one of these paths stands twice in its list. */
export function noDuplicates(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'no-duplicates',
    title: { vi: 'Không ghi một giá trị hai lần trong cùng danh sách', en: 'No value stands twice in a list' },
    reads: topLevelOf(paths),
    check: (record) => paths.flatMap((path) => repeatedAt(record, path)),
  })
}

function repeatedAt(record: AnyRecord, path: string): readonly Fault[] {
  const found = valuesOf(record, path)
  return found.flatMap(({ value, at }, index): Fault[] => {
    const isRepeated = found.slice(0, index).some((earlier) => earlier.value === value)
    return isRepeated ? [{ pointer: pointerTo(at), code: 'duplicate-entry' }] : []
  })
}
