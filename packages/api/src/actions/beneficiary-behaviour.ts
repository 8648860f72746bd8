import { beneficiaryResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { matchBeneficiary } from './match-beneficiary.ts'

/** What is done with the record of a person beyond keeping it. */
export const beneficiaryBehaviour = defineBehaviour(beneficiaryResource, {
  actions: {},
  questions: { match: matchBeneficiary },
})
