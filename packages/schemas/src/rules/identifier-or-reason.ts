import { defineRule } from '../rule.ts'
import { isSeenByAll } from './is-seen-by-all.ts'

/** A person with or without papers, as far as this rule looks at them. */
export interface Identified {
  readonly identifiers?: readonly { readonly system: string }[] | undefined
  readonly noIdentifierReason?: string | undefined
}

/**
 * Whether a paper identifies the person: the facility's own file number is no such paper, and neither is one that bears a sensitivity label, for
 * whoever does not see it would see neither paper nor reason.
 */
export function isIdentified({ identifiers = [] }: Pick<Identified, 'identifiers'>): boolean {
  return identifiers.some(({ system }) => system !== 'local-file' && isSeenByAll(system))
}

/** A reason stands exactly where no paper identifies the person. */
export const identifierOrReason = defineRule<Identified>({
  id: 'identifier-or-reason',
  title: { vi: 'Phải có giấy tờ định danh, hoặc lý do không có', en: 'There is an identifying paper, or the reason for having none' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  reads: ['identifiers', 'noIdentifierReason'],
  check: (person) =>
    isIdentified(person) === (person.noIdentifierReason === undefined)
      ? []
      : [{ pointer: '/noIdentifierReason', code: 'identifier-reason' }],
})
