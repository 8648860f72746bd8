import { createRemembered } from '../../remembered.ts'
import type { StoredGrant } from '../store.ts'
import { isTexts, parseStored, partsOf } from '../stored-json.ts'
import type { Tables } from './tables.ts'

type Extent = Omit<StoredGrant, 'facility' | 'resource' | 'id' | 'relation' | 'referralId'>

/** Relation of a grant whose row nobody can read: no policy knows it, and no keys signed it. */
const UNREADABLE = 'unreadable'

const isMissingOr = (isOne: (value: unknown) => boolean) => (value: unknown) => value === undefined || isOne(value)
const isText = isMissingOr((value) => typeof value === 'string')

function isBasis(value: unknown): boolean {
  const [legalBasis, consentId, isWithheld] = partsOf(value, ['legalBasis', 'consentId', 'isWithheld'])
  return (
    typeof value === 'object' &&
    value !== null &&
    isText(legalBasis) &&
    isText(consentId) &&
    [undefined, true, false].some((one) => one === isWithheld)
  )
}

function isExtent(value: unknown): value is Extent {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return (
    partsOf(value, ['dataClasses', 'fields', 'labels']).every(isMissingOr(isTexts)) &&
    partsOf(value, ['until', 'workerId', 'seal']).every(isText) &&
    partsOf(value, ['basis']).every(isMissingOr(isBasis))
  )
}

/** What was read of rows: those on a record are read again with each step of what is done with it. */
const known = createRemembered<{ readonly extent: Extent | undefined }>(500_000)

function extentOf(text: string): Extent | undefined {
  const found = known.get(text)
  if (found) return found.extent
  const parsed = parseStored(text)
  const extent = isExtent(parsed) ? parsed : undefined
  known.keep(text, { extent }, text.length)
  return extent
}

/** Reads the row of a grant: one that somebody broke gives nothing, and is taken away as any other. */
export function readGrant({ resource, id, facility, relation, referral_id: referralId, data_classes }: Tables['grants']): StoredGrant {
  const extent = data_classes === null ? {} : extentOf(data_classes)
  if (extent === undefined) return { facility, resource, id, referralId, relation: UNREADABLE }
  // What the row was found by is what it says, whatever else stands in it.
  return { ...extent, facility, resource, id, relation, referralId }
}
