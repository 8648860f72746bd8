import type { Referral } from '@caunoi/schemas'
import type { Grant } from '../stores/store.ts'
import { basisOfReceipt } from './basis-of-receipt.ts'

/** What a disclosure opens of an assessment: the fields of some classes of data, or all where none are named. */
export type AssessmentExtent = Pick<Grant, 'dataClasses'>

/** The views that an accepted referral gives its receiver: the client by data class, the named documents whole, and so much of the named assessments. */
export function disclosureGrants(
  { id: referralId, beneficiaryId, disclosure }: Pick<Referral, 'id' | 'beneficiaryId' | 'disclosure'>,
  facility: string,
  receipt?: Referral['receipt'],
  assessments: AssessmentExtent = {},
): readonly Grant[] {
  const until = receipt?.until === undefined ? {} : { until: receipt.until }
  const grant = (resource: string, id: string, extent: Pick<Grant, 'dataClasses' | 'fields'> = {}): Grant => ({
    facility,
    resource,
    id,
    relation: 'referral-accepted',
    referralId,
    ...extent,
    labels: disclosure?.labels ?? [],
    ...until,
    basis: basisOfReceipt(receipt),
  })
  return [
    grant('Beneficiary', beneficiaryId, {
      dataClasses: disclosure?.dataClasses ?? [],
      ...(disclosure?.fields && { fields: disclosure.fields }),
    }),
    ...(disclosure?.assessmentIds ?? []).map((id) => grant('Assessment', id, assessments)),
    ...(disclosure?.documentIds ?? []).map((id) => grant('Document', id)),
  ]
}
