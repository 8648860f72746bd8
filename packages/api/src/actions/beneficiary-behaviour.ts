import { beneficiaryResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { declareDeath } from './declare-death.ts'
import { matchBeneficiary } from './match-beneficiary.ts'
import { mergeBeneficiary } from './merge-beneficiary.ts'
import { listOpenMatters } from './open-matters.ts'
import { unmergeBeneficiary } from './unmerge-beneficiary.ts'

/** What is done with the record of a person beyond keeping it. */
export const beneficiaryBehaviour = defineBehaviour(beneficiaryResource, {
  actions: { declareDeath, merge: mergeBeneficiary, unmerge: unmergeBeneficiary },
  questions: { match: matchBeneficiary, openMatters: listOpenMatters },
})
