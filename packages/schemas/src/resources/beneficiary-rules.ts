import { AllowanceGroup } from '../code-lists/allowance-group.ts'
import { ChildSubGroup } from '../code-lists/child-sub-group.ts'
import type { Rule } from '../rule.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesOfParent } from '../rules/codes-of-parent.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { contactsReachable } from '../rules/contacts-reachable.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { identifierOrReason } from '../rules/identifier-or-reason.ts'
import { identifierShapes } from '../rules/identifier-shapes.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { possibleDates } from '../rules/possible-dates.ts'
import { schoolYearsInOrder } from '../rules/school-years-in-order.ts'

const partialDates = [
  'birthDate.value',
  'death.date.value',
  'bereavements[].date.value',
  'conditions[].onset.value',
  'conditions[].endedOn.value',
  'disabilities[].since.value',
  'situations[].from.value',
  'situations[].to.value',
  'childGroups[].from.value',
  'childGroups[].to.value',
  'allowanceGroups[].from.value',
  'allowanceGroups[].to.value',
  'parents[].since.value',
  'carers[].birthDate.value',
  'carers[].from.value',
  'carers[].to.value',
]

/** Partial dates that may lie ahead: an end that a decision or a law has set already. */
const mayLieAhead = new Set(['situations[].to.value', 'childGroups[].to.value', 'allowanceGroups[].to.value', 'carers[].to.value'])

const pastDays = [
  'identifiers[].issuedOn',
  'identifiers[].verifiedOn',
  'carers[].identifiers[].issuedOn',
  'carers[].identifiers[].verifiedOn',
  'disabilities[].certificate.issuedOn',
]

const lasting = ['situations[]', 'childGroups[]', 'allowanceGroups[]', 'carers[]']

/** What the shape of a beneficiary cannot state. */
export const beneficiaryRules: readonly Rule[] = [
  identifierShapes(['identifiers[]', 'carers[].identifiers[]']),
  identifierOrReason,
  possibleDates(partialDates),
  datesNotInFuture([...partialDates.filter((path) => !mayLieAhead.has(path)), ...pastDays]),
  datesInOrder([
    { from: 'birthDate.value', to: 'death.date.value' },
    { in: 'conditions[]', from: 'onset.value', to: 'endedOn.value' },
    ...lasting.map((path) => ({ in: path, from: 'from.value', to: 'to.value' })),
  ]),
  communesInProvincesAt(['addresses[]', 'carers[].address']),
  amountsKnown(['income.monthly']),
  noDuplicates(['disabilities[].type']),
  contactsReachable(['contacts[]']),
  schoolYearsInOrder(['education.schoolYear']),
  codesOfParent([{ in: 'childGroups[]', code: 'subGroup', list: ChildSubGroup, parent: 'group' }]),
  codesValid([{ in: 'allowanceGroups[]', code: 'group', list: AllowanceGroup, on: 'from.value', endOnly: true }]),
]
