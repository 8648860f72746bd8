import type { ReferralOffer } from '@caunoi/schemas'
import { labelOffer } from './actions/label-offers.ts'
import { knownLabels } from './resource/labels.ts'
import { parseRecord } from './resource/parse-record.ts'
import { documentOf } from './resource/view.ts'
import type { StoredRecord } from './stores/store.ts'
import type { Upgrade } from './upgrade-once.ts'

const clientOf = (stored: StoredRecord): string | undefined => parseRecord<Partial<ReferralOffer>>(stored).beneficiaryId

/** Gives an offer that an earlier version kept the labels that its client bears by now: before, none reached it that came on later. */
export const labelsOfOlderOffers: Upgrade = {
  mark: 'offers-bear-the-labels-of-their-clients',
  resource: 'ReferralOffer',
  isMeant: (stored) => clientOf(stored) !== undefined,
  give: async (work, id) => {
    // The client is held first, as it is where a label is put on it.
    const known = await work.server.read('ReferralOffer', id)
    const clientId = known && clientOf(known)
    const client = clientId === undefined ? undefined : await work.server.lock('Beneficiary', clientId)
    if (!client) return
    const offer = await work.hold('ReferralOffer', id)
    const borne = new Set(knownLabels(documentOf(offer)).assigned)
    const { assigned } = knownLabels(documentOf(client))
    if (assigned.some((label) => !borne.has(label))) await labelOffer(work, offer, assigned)
  },
}
