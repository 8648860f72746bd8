import type { Referral } from '@caunoi/schemas'
import type { Grant } from '../stores/store.ts'

/** The views that an accepted referral gives its receiver: the client by data class, the named assessments and documents whole. */
export function disclosureGrants(
  { id: referralId, beneficiaryId, disclosure }: Pick<Referral, 'id' | 'beneficiaryId' | 'disclosure'>,
  facility: string,
  until?: string,
): readonly Grant[] {
  const grant = (resource: string, id: string, extent: Pick<Grant, 'dataClasses' | 'fields'> = {}): Grant => ({
    facility,
    resource,
    id,
    relation: 'referral-accepted',
    referralId,
    ...extent,
    labels: disclosure?.labels ?? [],
    ...(until !== undefined && { until }),
  })
  return [
    grant('Beneficiary', beneficiaryId, {
      dataClasses: disclosure?.dataClasses ?? [],
      ...(disclosure?.fields && { fields: disclosure.fields }),
    }),
    ...(disclosure?.assessmentIds ?? []).map((id) => grant('Assessment', id)),
    ...(disclosure?.documentIds ?? []).map((id) => grant('Document', id)),
  ]
}
