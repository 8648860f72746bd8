import type { AnyResource } from '@caunoi/schemas'
import { Refusal } from '../refusal.ts'
import type { StoredRecord, Transaction } from '../stores/store.ts'
import { canonical } from './canonical.ts'
import { type Document, documentOf, pick } from './view.ts'

/**
 * Takes the sender's own number for a new record.
 * Answers the record that already has it when it was sent with the same content; refuses other content.
 */
export async function claimNaturalKey(
  transaction: Transaction,
  resource: AnyResource,
  { owner, id }: Pick<StoredRecord, 'owner' | 'id'>,
  draft: Document,
): Promise<StoredRecord | undefined> {
  if (resource.naturalKey === undefined) return undefined
  const holder = await transaction.claimNaturalKey(owner, resource.name, String(draft[resource.naturalKey]), id)
  if (holder === id) return undefined
  const first = await transaction.readVersion(resource.name, holder, 1)
  const present = await transaction.read(resource.name, holder)
  if (!first || !present || canonical(pick(documentOf(first), Object.keys(draft))) !== canonical(draft))
    throw new Refusal('natural-key-taken')
  return present
}
