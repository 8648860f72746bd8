import { knownLabels, wholeLabels } from '../resource/labels.ts'
import { documentOf } from '../resource/view.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/**
 * Puts the labels of a client on its offers: who may not see the client is not invited to it. Told by what a claim does, whoever lacks a
 * label would learn that the unknown client bears it.
 */
export async function labelOffers(work: UnitOfWork, beneficiaryId: string, assigned: readonly string[]): Promise<void> {
  if (assigned.length === 0) return
  const conditions = [{ parameter: 'ReferralOffer.beneficiaryId', equals: beneficiaryId }]
  const query = { audience: work.context.subject.facilityId, resource: 'ReferralOffer', conditions }
  for (const { id } of await findAll(work.transaction, query)) await labelOffer(work, await work.hold('ReferralOffer', id), assigned)
}

/** Puts labels on one offer, which is held. */
export async function labelOffer(work: UnitOfWork, offer: StoredRecord, assigned: readonly string[]): Promise<void> {
  const labels = wholeLabels(documentOf(offer), { labels: { assigned } })
  await work.change(offer, { labels: { ...knownLabels(documentOf(offer)), ...labels } }, { action: 'label' })
}
