import { type Consent, consentGaps, type Fault, type Referral } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

const pointer = '/disclosure/consentId'

/** What is wrong, today, with the consent that a disclosure names; the consent stays locked, so that no withdrawal slips between. */
export async function consentFaults(
  work: UnitOfWork,
  sender: string,
  { beneficiaryId, toFacilityId, disclosure }: Pick<Referral, 'beneficiaryId' | 'toFacilityId' | 'disclosure'>,
): Promise<readonly Fault[]> {
  if (disclosure?.consentId === undefined) return []
  const stored = await work.transaction.lock('Consent', disclosure.consentId)
  if (stored?.owner !== sender) return [{ pointer, code: 'unknown-reference', args: { resource: 'Consent' } }]
  const intended = { beneficiaryId, recipientId: toFacilityId, dataClasses: disclosure.dataClasses }
  const gaps = consentGaps(parseRecord<Consent>(stored), intended, work.today)
  return gaps.length === 0 ? [] : [{ pointer, code: 'consent-not-valid', args: { missing: gaps.join('; ') } }]
}
