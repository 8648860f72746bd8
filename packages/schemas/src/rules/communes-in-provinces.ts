import { pointerTo } from '../json-pointer.ts'
import type { Address } from '../primitives/address.ts'
import { defineRule, type Fault, type Rule, type RuleContext } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

type Place = Pick<Address, 'provinceCode' | 'communeCode' | 'codesAsOf'>

/** Makes the rule that every commune code of the places at these paths lies in its province at the date of its codes. */
export function communesInProvincesAt(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'communes-in-provinces',
    title: { vi: 'Mã xã phải thuộc tỉnh đã nêu vào ngày của bảng mã', en: 'A commune lies in its province at the date of the codes' },
    source: 'QĐ 19/2025/QĐ-TTg; Nghị quyết 202/2025/QH15',
    reads: topLevelOf(paths),
    check: (record, context) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }) => (isPlace(value) ? faultsOf(value, pointerTo(at), context) : [])),
      ),
  })
}

/** Every commune code of a record's addresses lies in its province at the date of its codes. */
export const communesInProvinces = communesInProvincesAt(['addresses[]'])

function faultsOf({ provinceCode, communeCode, codesAsOf }: Place, pointer: string, { isCommuneOf, today }: RuleContext): readonly Fault[] {
  if (codesAsOf > today) return [{ pointer: `${pointer}/codesAsOf`, code: 'date-in-future', args: { today } }]
  if (communeCode === undefined || isCommuneOf(communeCode, provinceCode, codesAsOf)) return []
  const args = { commune: communeCode, province: provinceCode, on: codesAsOf }
  return [{ pointer: `${pointer}/communeCode`, code: 'commune-not-in-province', args }]
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'provinceCode' in value && 'codesAsOf' in value
}
