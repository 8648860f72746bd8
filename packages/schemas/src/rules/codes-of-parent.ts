import type { Code, CodeList } from '../code-list.ts'
import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** A code that belongs to a wider one of the same object. */
export interface CodeOfParent {
  /** Path of the objects that hold both; `[]` walks an array. */
  readonly in: string
  /** Name of the field with the narrower code. */
  readonly code: string
  readonly list: CodeList
  /** Name of the field with the wider code. */
  readonly parent: string
}

/** Makes the rule that a code of a sub-group stands beside its own group. */
export function codesOfParent(uses: readonly CodeOfParent[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'codes-of-parent',
    title: { vi: 'Nhóm con phải thuộc đúng nhóm ghi cùng', en: 'A sub-group stands beside its own group' },
    reads: topLevelOf(uses.map(({ in: holder }) => holder)),
    check: (record) => uses.flatMap((use) => faultsOf(record, use)),
  })
}

function faultsOf(record: AnyRecord, { in: holder, code, list, parent }: CodeOfParent): readonly Fault[] {
  const codes: Readonly<Record<string, Code>> = list.codes
  return valuesOf(record, holder).flatMap(({ value, at }): Fault[] => {
    const [narrow, wide] = [code, parent].map((name) => valuesOf(value, name)[0]?.value)
    const expected = codes[String(narrow)]?.parent
    if (expected === undefined || expected === wide) return []
    return [{ pointer: pointerTo([...at, code]), code: 'code-of-another-group' }]
  })
}
