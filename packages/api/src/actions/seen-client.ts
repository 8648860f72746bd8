import type { Beneficiary } from '@caunoi/schemas'
import { visibleFields } from '@caunoi/schemas/policy'
import { factsAbout } from '../resource/facts-about.ts'
import { visibleDocument } from '../resource/view.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** What whoever asks sees of a client, of whichever facility: a decision that rests on it tells of nothing hidden. */
export async function seenClient(
  { context, transaction, resource }: UnitOfWork,
  id: string,
): Promise<{ readonly owner?: string; readonly client: Partial<Beneficiary> }> {
  const { subject, services } = context
  const [stored, grants] = await Promise.all([
    transaction.read('Beneficiary', id),
    transaction.grantsOf(subject.facilityId, 'Beneficiary', id),
  ])
  if (!stored) return { client: {} }
  const declared = resource('Beneficiary')
  const fields = visibleFields(subject, factsAbout(declared, stored, grants, services.now()))
  return { owner: stored.owner, client: visibleDocument(declared, stored, fields) }
}
