import type { Code, CodeList } from '../code-list.ts'
import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Codes that have to be valid on a date of the same record. */
export interface CodeUse {
  /** Path of the objects that hold both; left out, the record itself. */
  readonly in?: string
  /** Path of the code from there; `[]` walks an array. */
  readonly code: string
  readonly list: CodeList
  /** Path of the date from there, whole or partial; where it is absent or no date, nothing is checked. Left out: today. */
  readonly on?: string
  /** Where the date is absent, today counts: what the record says is so now. */
  readonly elseToday?: true
  /** Only the end of the code counts: what it stands for may be older than the law that names it. */
  readonly endOnly?: true
}

/** Makes the rule that a code is used only while its list says that it is valid; of a partial date the part that is known counts. */
export function codesValid(uses: readonly CodeUse[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'codes-valid',
    title: { vi: 'Mã chỉ được dùng trong thời gian có hiệu lực', en: 'A code is used only while its list says that it is valid' },
    reads: topLevelOf(uses.flatMap(({ in: holder, code, on = code }) => (holder === undefined ? [code, on] : [holder]))),
    check: (record, { today }) => uses.flatMap((use) => faultsOf(record, use, today)),
  })
}

const DATE = /^\d{4}(-\d{2}){0,2}$/

function faultsOf(record: AnyRecord, { in: holder, ...use }: CodeUse, today: string): readonly Fault[] {
  const holders = holder === undefined ? [{ value: record, at: [] }] : valuesOf(record, holder)
  return holders.flatMap(({ value, at }) => faultsIn(value, at, use, today))
}

function faultsIn(
  record: unknown,
  base: readonly PropertyKey[],
  { code: path, list, on: datePath, elseToday, endOnly }: Omit<CodeUse, 'in'>,
  today: string,
): readonly Fault[] {
  const on = datePath === undefined ? today : (valuesOf(record, datePath)[0]?.value ?? (elseToday && today))
  if (typeof on !== 'string' || !DATE.test(on)) return []
  const codes: Readonly<Record<string, Code>> = list.codes
  return valuesOf(record, path).flatMap(({ value: code, at }): Fault[] => {
    const { from = on, to = on } = codes[String(code)] ?? {}
    const isValid = (endOnly || from.slice(0, on.length) <= on) && on <= to.slice(0, on.length)
    return isValid ? [] : [{ pointer: pointerTo([...base, ...at]), code: 'code-not-valid' }]
  })
}
