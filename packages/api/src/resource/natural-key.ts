import { type AnyResource, pointerTo } from '@caunoi/schemas'
import { Refusal } from '../refusal.ts'
import type { StoredRecord, Transaction } from '../stores/store.ts'
import { isEqual } from './canonical.ts'
import { hideLabelled } from './hide-labelled.ts'
import { factsOf } from './resource-facts.ts'
import { type Document, documentOf, type Fields } from './view.ts'

/**
 * Takes the sender's own number for a new record.
 * Answers the record that already has it when it was sent with the same content, as far as its sender may see it; refuses other content.
 */
export async function claimNaturalKey(
  transaction: Transaction,
  resource: AnyResource,
  { owner, id }: Pick<StoredRecord, 'owner' | 'id'>,
  draft: Document,
  fields: Fields,
): Promise<StoredRecord | undefined> {
  if (resource.naturalKey === undefined) return undefined
  const holder = await transaction.claimNaturalKey(owner, resource.name, String(draft[resource.naturalKey]), id)
  if (holder === id) return undefined
  const first = await transaction.readVersion(resource.name, holder, 1)
  const present = await transaction.read(resource.name, holder)
  const shown = (sent: Document): Document => (fields === 'all' ? sent : hideLabelled(resource, sent, fields))
  if (!first || !present || !isEqual(shown(draftIn(resource, first)), shown(draft))) throw new Refusal('natural-key-taken')
  return present
}

/** What the sender wrote of a record: all but the server's own fields. */
function draftIn(resource: AnyResource, record: StoredRecord): Document {
  const { readOnly } = factsOf(resource)
  return Object.fromEntries(Object.entries(documentOf(record)).filter(([name]) => !readOnly.has(name)))
}

/** Claims the value that stands once within another record; refuses a second record of it, which may be another facility's. */
export async function claimUniqueKey(transaction: Transaction, { name, unique }: AnyResource, id: string, draft: Document): Promise<void> {
  if (unique === undefined) return
  const holder = await transaction.claimNaturalKey(String(draft[unique.within]), name, String(draft[unique.key]), id)
  if (holder !== id) throw new Refusal('duplicate-record', { faults: [{ pointer: pointerTo([unique.key]), code: 'already-recorded' }] })
}
