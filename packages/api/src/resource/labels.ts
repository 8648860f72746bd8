import type { AnyResource, LabelRemoval } from '@caunoi/schemas'
import { isReleased, type WholeLabels } from '@caunoi/schemas/policy'
import { labelledValues } from './labelled-values.ts'
import type { Document, Fields } from './view.ts'

/** What was said of the sensitivity of a record: by its content, and by workers on the whole of it. */
export interface KnownLabels {
  readonly sensitivity: readonly string[]
  readonly assigned: readonly string[]
  readonly removal?: LabelRemoval
}

const textsAt = (value: unknown, name: string): readonly string[] => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return Array.isArray(found) ? found.map(String) : []
}

/** Reads the labels of a document. */
export function knownLabels({ labels }: Document): KnownLabels {
  const removal: LabelRemoval | undefined = typeof labels === 'object' && labels !== null ? Reflect.get(labels, 'removal') : undefined
  return { sensitivity: textsAt(labels, 'sensitivity'), assigned: textsAt(labels, 'assigned'), ...(removal && { removal }) }
}

const noLabels: KnownLabels = { sensitivity: [], assigned: [] }

/** Labels that content asks for, and those that workers put on; what was there before stays, since machines only raise them. */
export function labelsOf(resource: AnyResource, content: Document, before: KnownLabels = noLabels) {
  const { assigned, removal } = before
  const found = new Set([...before.sensitivity, ...assigned, ...labelledValues(resource, content).flatMap(({ labels }) => labels)])
  return {
    confidentiality: found.size > 0 ? ('restricted' as const) : ('normal' as const),
    sensitivity: [...found].sort(),
    ...(assigned.length > 0 && { assigned: [...new Set(assigned)].sort() }),
    ...(removal && { removal }),
  }
}

/**
 * What somebody may know of the labels of a record beside those of the content that it sees. Labels that stayed after their content went are not
 * among them: they may have stood on it together with one that somebody is not cleared for.
 */
export function shownLabels(document: Document, visible: Exclude<Fields, 'all'>): KnownLabels {
  const { assigned, removal } = knownLabels(document)
  const { cleared, released } = visible
  const shown = released ? assigned.filter((label) => isReleased([label], released.get('labels') ?? [])) : assigned
  if (!cleared) return { sensitivity: [], assigned: shown }
  const mayKnow = removal?.labels.every((label) => cleared.has(label))
  return { sensitivity: [], assigned: shown, ...(removal && mayKnow && { removal }) }
}

/** The labels that workers put on records, for another one that says of them what is not for everybody. */
export function wholeLabels(...documents: readonly Document[]): Pick<KnownLabels, 'assigned'> {
  return { assigned: documents.flatMap((document) => knownLabels(document).assigned) }
}

/** Lists that the record must have and of which every item is labelled: who lacks the labels would see a record without its list. */
function wholeLists(resource: AnyResource, document: Document): readonly WholeLabels[] {
  const found = labelledValues(resource, document).filter(({ isOfNeededList }) => isOfNeededList)
  return [...Map.groupBy(found, ({ at: [field] }) => String(field))].flatMap(([field, places]) => {
    const items: unknown = document[field]
    const labelled = new Set(places.map(({ at: [, index] }) => index))
    const labels = [...new Set(places.flatMap((place) => place.labels))]
    return Array.isArray(items) && labelled.size === items.length ? [{ field, labels }] : []
  })
}

/** Labels of the whole document, and on fields without which it would be no record: who lacks one of them sees nothing of it. */
export function wholeLabelsOf(resource: AnyResource, document: Document): readonly WholeLabels[] {
  const { assigned } = knownLabels(document)
  if (assigned.length === 0 && labelledValues(resource, document).length === 0) return []
  return [
    ...(assigned.length > 0 ? [{ field: 'labels', labels: assigned }] : []),
    ...wholeLists(resource, document),
    ...labelledValues(resource, document).flatMap(({ at, labels, isOfWhole }) => (isOfWhole ? [{ field: String(at[0]), labels }] : [])),
  ]
}
