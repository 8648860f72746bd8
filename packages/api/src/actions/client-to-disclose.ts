import type { Referral } from '@caunoi/schemas'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { unreleased } from './create-referral.ts'

/**
 * The client of a referral that goes on to somebody else, held as it is by now; nothing where its sender has it no more, or where it bears
 * labels as a whole that the disclosure does not release.
 */
export async function clientToDisclose(
  work: UnitOfWork,
  { recordedBy, beneficiaryId, disclosure }: Pick<Referral, 'recordedBy' | 'beneficiaryId' | 'disclosure'>,
): Promise<StoredRecord | undefined> {
  const client = await work.hold('Beneficiary', beneficiaryId)
  return client.owner === recordedBy && disclosure && unreleased(client, disclosure).length === 0 ? client : undefined
}
