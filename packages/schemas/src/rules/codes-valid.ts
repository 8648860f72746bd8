import type { Code, CodeList } from '../code-list.ts'
import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Fault, type Rule } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Codes that have to be valid on a date of the same record. */
export interface CodeUse {
  /** Path of the code; `[]` walks an array. */
  readonly code: string
  readonly list: CodeList
  /** Path of the date, whole or partial; where it is absent or no date, nothing is checked. */
  readonly on: string
}

/** Makes the rule that a code is used only while its list says that it is valid; of a partial date the part that is known counts. */
export function codesValid(uses: readonly CodeUse[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'codes-valid',
    title: { vi: 'Mã chỉ được dùng trong thời gian có hiệu lực', en: 'A code is used only while its list says that it is valid' },
    reads: topLevelOf(uses.flatMap(({ code, on }) => [code, on])),
    check: (record) => uses.flatMap((use) => faultsOf(record, use)),
  })
}

const DATE = /^\d{4}(-\d{2}){0,2}$/

function faultsOf(record: AnyRecord, { code: path, list, on: datePath }: CodeUse): readonly Fault[] {
  const on = valuesOf(record, datePath)[0]?.value
  if (typeof on !== 'string' || !DATE.test(on)) return []
  const codes: Readonly<Record<string, Code>> = list.codes
  return valuesOf(record, path).flatMap(({ value: code, at }): Fault[] => {
    const { from = on, to = on } = codes[String(code)] ?? {}
    const isValid = from.slice(0, on.length) <= on && on <= to.slice(0, on.length)
    return isValid ? [] : [{ pointer: pointerTo(at), code: 'code-not-valid', args: { on } }]
  })
}
