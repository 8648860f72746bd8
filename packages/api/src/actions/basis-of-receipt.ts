import type { Referral } from '@caunoi/schemas'
import type { Basis } from '@caunoi/schemas/policy'

/** The law, or else the consent, on which the server decided that data may leave. */
export function basisOfReceipt(receipt: Referral['receipt']): Basis {
  const { legalBasis, consentId } = receipt ?? {}
  return { ...(legalBasis !== undefined && { legalBasis }), ...(consentId !== undefined && { consentId }) }
}
