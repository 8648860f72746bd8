import type { CodeOf } from '../../code-list.ts'
import { AllowanceGroup } from '../../code-lists/allowance-group.ts'

/** Code of a group with a right to monthly assistance. */
export type AllowanceGroupCode = CodeOf<typeof AllowanceGroup>

/** The group under which the decrees set a coefficient: the eleven cases of children without support have one in common. */
export function coefficientGroupOf(group: AllowanceGroupCode): AllowanceGroupCode {
  const { parent } = AllowanceGroup.codes[group]
  return parent !== undefined && isAllowanceGroup(parent) ? parent : group
}

function isAllowanceGroup(code: string): code is AllowanceGroupCode {
  return Object.hasOwn(AllowanceGroup.codes, code)
}
