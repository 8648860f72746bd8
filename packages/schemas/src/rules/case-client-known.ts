import { defineRule, type Fault } from '../rule.ts'

/** The client of a case, as far as this rule looks at it. */
export interface CaseClient {
  readonly clientKind: string
  readonly beneficiaryId?: string | undefined
  readonly householdId?: string | undefined
  readonly clientDescription?: string | undefined
}

type ClientField = Exclude<keyof CaseClient, 'clientKind'>

/** What tells each kind of client, one of them at the least, and what would name another kind. */
const FIELDS: Readonly<Record<string, { readonly oneOf: readonly ClientField[]; readonly refused: readonly ClientField[] }>> = {
  individual: { oneOf: ['beneficiaryId', 'clientDescription'], refused: [] },
  family: { oneOf: ['householdId'], refused: ['clientDescription'] },
  group: { oneOf: ['clientDescription'], refused: ['beneficiaryId', 'householdId'] },
  community: { oneOf: ['clientDescription'], refused: ['beneficiaryId', 'householdId'] },
}

/**
 * A case says who its client is: a person by the record, or in words while nobody knows who it is; a family by its household, a group and
 * a community in words.
 */
export const caseClientKnown = defineRule<CaseClient>({
  id: 'case-client-known',
  title: { vi: 'Hồ sơ nêu đối tượng đúng với loại đối tượng', en: 'A case names its client as the kind of client asks' },
  source: 'NĐ 110/2024/NĐ-CP',
  reads: ['clientKind', 'beneficiaryId', 'householdId', 'clientDescription'],
  check: (client) => {
    const { oneOf, refused } = FIELDS[client.clientKind] ?? { oneOf: [], refused: [] }
    const isKnown = oneOf.length === 0 || oneOf.some((name) => client[name] !== undefined)
    const missing: readonly Fault[] = isKnown ? [] : [{ pointer: `/${oneOf[0]}`, code: 'required-field' }]
    const unused = refused.filter((name) => client[name] !== undefined)
    return [...missing, ...unused.map((name): Fault => ({ pointer: `/${name}`, code: 'field-not-used', args: { by: 'clientKind' } }))]
  },
})
