import { defineRule, type Fault } from '../rule.ts'

/** Who was served, as far as this rule looks at it. */
export interface ServedClient {
  readonly clientKind: string
  readonly isAnonymous?: boolean | undefined
  readonly beneficiaryId?: string | undefined
  readonly householdId?: string | undefined
  readonly clientDescription?: string | undefined
  readonly headCount?: number | undefined
}

type ClientField = Exclude<keyof ServedClient, 'clientKind'>

/** What each kind of client is told by, and what may be told beside it. */
const FIELDS: Readonly<Record<string, { readonly needs: readonly ClientField[]; readonly may: readonly ClientField[] }>> = {
  individual: { needs: ['beneficiaryId'], may: ['isAnonymous'] },
  family: { needs: ['householdId'], may: ['isAnonymous', 'beneficiaryId'] },
  group: { needs: ['clientDescription', 'headCount'], may: [] },
  community: { needs: ['clientDescription', 'headCount'], may: [] },
}

const ALL: readonly ClientField[] = ['isAnonymous', 'beneficiaryId', 'householdId', 'clientDescription', 'headCount']

/**
 * A person and a family are named by their records unless they stay anonymous; a group and a community by a description and a head count,
 * which nobody else has.
 */
export const clientFitsKind = defineRule<ServedClient>({
  id: 'client-fits-kind',
  title: {
    vi: 'Đối tượng được ghi đúng theo loại: cá nhân, gia đình, nhóm hay cộng đồng',
    en: 'The client is told as its kind asks for: person, family, group or community',
  },
  source: 'NĐ 110/2024/NĐ-CP',
  reads: ['clientKind', ...ALL],
  check: (client) => {
    const { needs, may } = FIELDS[client.clientKind] ?? { needs: [], may: ALL }
    const isAnonymous = client.isAnonymous === true && may.includes('isAnonymous')
    const refused = isAnonymous ? ALL.filter((name) => name !== 'isAnonymous') : ALL.filter((name) => ![...needs, ...may].includes(name))
    const missing = isAnonymous ? [] : needs.filter((name) => client[name] === undefined)
    return [
      ...missing.map((name): Fault => ({ pointer: `/${name}`, code: 'required-field' })),
      ...refused
        .filter((name) => client[name] !== undefined)
        .map((name): Fault => ({ pointer: `/${name}`, code: 'field-not-used', args: { by: isAnonymous ? 'isAnonymous' : 'clientKind' } })),
    ]
  },
})
