import { pointerTo } from '../json-pointer.ts'
import type { Address } from '../primitives/address.ts'
import { defineRule, type Fault, type Rule, type RuleContext } from '../rule.ts'
import { topLevelOf, valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

type Place = Pick<Address, 'provinceCode' | 'communeCode' | 'codesAsOf'>

/** Makes the rule that the codes of the places at these paths hold at their date: the province's, and that the commune lies in it. */
export function communesInProvincesAt(paths: readonly string[]): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'communes-in-provinces',
    title: {
      vi: 'Vào ngày của bảng mã, mã tỉnh phải có hiệu lực và mã xã phải thuộc tỉnh đã nêu',
      en: 'At the date of the codes the province code holds and the commune lies in its province',
    },
    source: 'QĐ 19/2025/QĐ-TTg; Nghị quyết 202/2025/QH15',
    reads: topLevelOf(paths),
    check: (record, context) =>
      paths.flatMap((path) =>
        valuesOf(record, path).flatMap(({ value, at }) => (isPlace(value) ? faultsOf(value, pointerTo(at), context) : [])),
      ),
  })
}

/** The codes of a record's addresses hold at their date. */
export const communesInProvinces = communesInProvincesAt(['addresses[]'])

function faultsOf({ provinceCode, communeCode, codesAsOf }: Place, pointer: string, context: RuleContext): readonly Fault[] {
  const { isCommuneOf, isProvince, today } = context
  if (codesAsOf > today) return [{ pointer: `${pointer}/codesAsOf`, code: 'date-in-future', args: { today } }]
  if (communeCode === undefined) {
    return isProvince(provinceCode, codesAsOf) ? [] : [{ pointer: `${pointer}/provinceCode`, code: 'code-not-valid' }]
  }
  if (isCommuneOf(communeCode, provinceCode, codesAsOf)) return []
  return [{ pointer: `${pointer}/communeCode`, code: 'commune-not-in-province' }]
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'provinceCode' in value && 'codesAsOf' in value
}
