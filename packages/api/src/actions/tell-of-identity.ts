import type { Referral } from '@caunoi/schemas'
import type { Grant, StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** Whose identity a referral copied; the version is that of the copy, where it was made just now. */
type Copied = Pick<StoredRecord, 'id' | 'owner'> & Partial<Pick<StoredRecord, 'version'>>

/** Leaves on the trail of a client that a referral, shown by a grant, takes a copy of these fields to its receiver, which reads them before it answers. */
export function tellOfIdentity(
  work: UnitOfWork,
  { id: recordId, owner, version }: Copied,
  identity: Referral['client'],
  { relation: rule, basis }: Grant,
): void {
  work.tell({
    action: 'disclose',
    resource: 'Beneficiary',
    recordId,
    ...(version !== undefined && { version }),
    fields: Object.keys(identity),
    outcome: 'permit',
    rule,
    ...(basis && { basis }),
    owners: [[recordId, owner]],
  })
}
