import { defineRule } from '../rule.ts'

/** A person to match, as far as this rule looks at it. */
export interface MatchProfile {
  readonly identifiers?: readonly unknown[] | undefined
  readonly name?: string | undefined
  readonly phones?: readonly unknown[] | undefined
  readonly birthDate?: { readonly value: string } | undefined
  readonly communeCode?: string | undefined
}

/** Somebody is looked for by a number, a name, a full birth date, or a year of birth with a commune: less would list half a province. */
export const matchNeedsMore = defineRule<MatchProfile>({
  id: 'match-needs-more',
  title: {
    vi: 'Tìm trùng cần số giấy tờ, tên, điện thoại, ngày sinh đầy đủ, hoặc năm sinh kèm xã',
    en: 'A match asks for a number, a name, a telephone, a full birth date, or a year of birth with a commune',
  },
  reads: ['identifiers', 'name', 'phones', 'birthDate', 'communeCode'],
  check: ({ identifiers = [], name, phones = [], birthDate, communeCode }) => {
    const isEnough = identifiers.length > 0 || phones.length > 0 || name !== undefined
    const isBorn = birthDate !== undefined && (birthDate.value.length === 10 || communeCode !== undefined)
    return isEnough || isBorn ? [] : [{ pointer: '', code: 'match-needs-more' }]
  },
})
