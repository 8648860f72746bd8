import type { CodeOf, SensitivityLabel } from '@caunoi/schemas'
import type { Viewer } from '@caunoi/schemas/policy'
import type { KeptEvent } from './stored-event.ts'
import type { Document } from './view.ts'

/** Labels of which a legal basis may tell by its name alone. */
const NAMED_BY_LAWS: readonly CodeOf<typeof SensitivityLabel>[] = ['child-abuse', 'domestic-violence']

/** On what data left, as the reader of an event may know it: none of the laws, or each of them, so that one that is left out tells nothing. */
function toldBasis({ legalBasis, consentId, isWithheld, facilityId }: KeptEvent, viewer: Viewer): Document {
  if (isWithheld === true && facilityId === viewer.facilityId) return {}
  const isCleared = NAMED_BY_LAWS.every((label) => viewer.labels.has(label))
  return { ...(isCleared && legalBasis !== undefined && { legalBasis }), ...(consentId !== undefined && { consentId }) }
}

/**
 * An audit event as its reader may see it: of a page of records only those that are the reader's matter, of the labels that were released only
 * those that the reader is cleared for, and no basis that its own facility was not shown.
 */
export function toldEvent(event: KeptEvent, viewer: Viewer, isMatter: (id: string) => boolean): Document {
  const { labels: released, recordIds, legalBasis: _law, consentId: _consent, isWithheld: _withheld, ...rest } = event
  const cleared = released?.filter((label) => viewer.labels.has(label)) ?? []
  return {
    ...rest,
    ...toldBasis(event, viewer),
    ...(recordIds && { recordIds: recordIds.filter(isMatter) }),
    ...(cleared.length > 0 && { labels: cleared }),
  }
}
