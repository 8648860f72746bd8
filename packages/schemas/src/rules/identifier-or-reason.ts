import { defineRule } from '../rule.ts'

/** A person with or without papers, as far as this rule looks at them. */
export interface Identified {
  readonly identifiers?: readonly { readonly system: string }[] | undefined
  readonly noIdentifierReason?: string | undefined
}

/** A reason stands exactly where no paper identifies the person; the facility's own file number is no such paper. */
export const identifierOrReason = defineRule<Identified>({
  id: 'identifier-or-reason',
  title: { vi: 'Phải có giấy tờ định danh, hoặc lý do không có', en: 'There is an identifying paper, or the reason for having none' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  reads: ['identifiers', 'noIdentifierReason'],
  check: ({ identifiers = [], noIdentifierReason }) => {
    const isIdentified = identifiers.some(({ system }) => system !== 'local-file')
    return isIdentified === (noIdentifierReason === undefined) ? [] : [{ pointer: '/noIdentifierReason', code: 'identifier-reason' }]
  },
})
