import type { Referral } from '@caunoi/schemas'
import type { Grant } from '../stores/store.ts'

/** The views that an accepted referral gives its receiver: the client by data class, the named assessments and documents whole. */
export function disclosureGrants({ id: referralId, beneficiaryId, disclosure }: Referral, facility: string): readonly Grant[] {
  const grant = (resource: string, id: string, dataClasses?: readonly string[]): Grant => ({
    facility,
    resource,
    id,
    relation: 'referral-accepted',
    referralId,
    ...(dataClasses && { dataClasses }),
  })
  return [
    grant('Beneficiary', beneficiaryId, disclosure?.dataClasses ?? []),
    ...(disclosure?.assessmentIds ?? []).map((id) => grant('Assessment', id)),
    ...(disclosure?.documentIds ?? []).map((id) => grant('Document', id)),
  ]
}
