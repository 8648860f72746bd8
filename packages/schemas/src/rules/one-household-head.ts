import { defineRule, type Fault } from '../rule.ts'

/** A member of a household, as far as this rule looks at one. */
export interface Membership {
  readonly relationship: string
  readonly from?: { readonly value: string } | undefined
  readonly to?: { readonly value: string } | undefined
}

/** A household has one head at a time: one head's time ends before, or as, the next one's begins. */
export const oneHouseholdHead = defineRule<{ readonly members: readonly Membership[] }>({
  id: 'one-household-head',
  title: { vi: 'Mỗi lúc một hộ chỉ có một chủ hộ', en: 'A household has one head at a time' },
  source: 'Luật Cư trú 68/2020/QH14 Điều 10',
  reads: ['members'],
  check: ({ members }) => {
    const heads = members.flatMap((member, index) => (member.relationship === 'head' ? [{ member, index }] : []))
    return heads.flatMap(({ member, index }, place): Fault[] => {
      const isSecond = heads.slice(0, place).some((earlier) => overlap(earlier.member, member))
      return isSecond ? [{ pointer: `/members/${index}/relationship`, code: 'one-household-head' }] : []
    })
  },
})

function overlap(a: Membership, b: Membership): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a)
}

/** Partial dates are compared as far as both are known; an open end meets everything. */
function endsBefore({ to }: Membership, { from }: Membership): boolean {
  if (!to || !from) return false
  const known = Math.min(to.value.length, from.value.length)
  return to.value.slice(0, known) <= from.value.slice(0, known)
}
