import {
  type AnyResource,
  actionPath,
  collectionPath,
  fieldsOf,
  metaOf,
  mostItems,
  questionPath,
  referencesIn,
  resources,
  sensitivityLabels,
} from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import { actionBodies } from './action-bodies.ts'
import type { Stage } from './pair-of-worlds.ts'
import type { Sent } from './played-world.ts'
import { deepExample, smallExample, wholeExample } from './published-examples.ts'
import { type KnownIds, validDrafts, withKnownIds } from './seed-records.ts'

type Draft = Readonly<Record<string, unknown>>
type Entry = readonly [collection: string, resource: AnyResource]

const all: readonly Entry[] = Object.entries(resources)
const context = { today: '2026-11-22', isCommuneOf, isProvince }

/** One write that the observer sends. */
export interface Write {
  readonly title: string
  readonly method: string
  readonly path: string
  readonly sent: Sent
  /** Whether an action is sent a body that it may not take. */
  readonly isOther?: true
}

const distinct = (values: readonly unknown[]): readonly unknown[] => [...new Map(values.map((one) => [JSON.stringify(one), one])).values()]

/** An object without each of its fields. */
function lessened(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const entries = Object.entries(value)
  return entries.map(([name]) => Object.fromEntries(entries.filter(([other]) => other !== name)))
}

/** Other values of a field: those of the vectors; of a list also longer and shorter ones, and ones of which an item was changed. */
function otherValues(resource: AnyResource, field: string, present: unknown, vectors: readonly Draft[]): readonly unknown[] {
  const given = vectors.flatMap((vector) => (vector[field] === undefined ? [] : [vector[field]]))
  const items = distinct(given.flatMap((value) => (Array.isArray(value) ? value : [])))
  if (items.length === 0) return distinct([...given, ...lessened(present)])
  const before: readonly unknown[] = Array.isArray(present) ? present : []
  const most = Math.min(mostItems(fieldsOf(resource.draft)[field] ?? resource.draft) ?? 0, 60)
  const filled = (count: number) => Array.from({ length: Math.max(count, 0) }, (_, index) => items[index % items.length])
  return distinct([
    ...given,
    ...items.flatMap((item) => [
      [...before, item],
      [item, ...before],
    ]),
    ...before.map((_, index) => before.toSpliced(index, 1)),
    ...[...before.entries()].flatMap(([index, item]) => lessened(item).map((less) => before.with(index, less))),
    ...[filled(most), [...before, ...filled(most - before.length)], filled(Math.ceil(most / 2)), []],
  ])
}

/** The valid drafts of a kind, pointing to what is known. */
export const filledVectors = (resource: AnyResource, known: KnownIds): readonly Draft[] =>
  validDrafts(resource).map((draft): Draft => Object(withKnownIds(draft, referencesIn(resource.draft), known)))

/** Every change of the record of a world by its fields. */
export function changesOf({ at, rest, whole, known }: Stage, resource: AnyResource): readonly Write[] {
  if (!resource.verbs.includes('update')) return []
  const present = rest ?? whole
  const vectors = [whole, ...filledVectors(resource, known)]
  const change = (title: string, method: 'PATCH' | 'PUT', body: object): Write => ({
    ...{ title: `${title} (${method})`, method, path: at },
    sent: { body, headers: { 'if-match': '*' } },
  })
  return Object.keys(fieldsOf(resource.draft)).flatMap((field) => {
    const { [field]: _left, ...others } = present
    return [
      change(`${field} goes`, 'PATCH', { [field]: null }),
      change(`${field} goes`, 'PUT', others),
      ...otherValues(resource, field, present[field], vectors).flatMap((value) => [
        change(`${field} is set`, 'PATCH', { [field]: value }),
        change(`${field} is set`, 'PUT', { ...present, [field]: value }),
      ]),
    ]
  })
}

/** Bodies of an action: what it takes, and what it may refuse. */
function bodiesOf(
  { actions, machine }: AnyResource,
  name: string,
  known: KnownIds,
): Readonly<Record<'taken' | 'other', readonly object[]>> {
  const action = actions[name]
  const input = action?.input
  if (!input) return { taken: [{}], other: [] }
  if ('labels' in fieldsOf(input)) return { taken: sensitivityLabels.map((label) => ({ labels: [label] })), other: [{ labels: [] }] }
  const schema = { $ref: `#/components/schemas/${metaOf(input)?.id}` }
  const examples = [smallExample(schema), wholeExample(schema), deepExample(schema)].map((example): object =>
    Object(withKnownIds(example, referencesIn(input), known)),
  )
  return {
    taken: actionBodies(action, machine?.states ?? [], known, context).bodies,
    other: [...examples, ...examples.flatMap(lessened), { nothing: 1 }],
  }
}

/** Every action on a record, by two colleagues. */
export function actionsOn([collection, resource]: Entry, id: string, known: KnownIds): readonly Write[] {
  return Object.entries(resource.actions).flatMap(([name, { asks }]) => {
    const { taken, other } = bodiesOf(resource, name, known)
    const path = asks === 'collection' ? questionPath(collection, name) : actionPath(collection, name, id)
    const one = { title: `${resource.name}.${name}`, method: 'POST', path }
    const headers = { 'if-match': '*' }
    return [
      ...taken.flatMap((body) => ([1, 2] as const).map((colleague): Write => ({ ...one, sent: { body, headers, colleague } }))),
      ...other.map((body): Write => ({ ...one, title: `${one.title} of another body`, sent: { body, headers }, isOther: true })),
    ]
  })
}

/** The creation of every kind of record, with references to those that are known. */
export function creations(known: KnownIds): readonly Write[] {
  return all.flatMap(([collection, resource]) => {
    if (!resource.verbs.includes('create') || resource.name === 'Facility') return []
    const { naturalKey } = resource
    return filledVectors(resource, known).flatMap((draft, index) => {
      const body = naturalKey === undefined ? draft : { ...draft, [naturalKey]: `new-${index}` }
      const one = { title: `${resource.name} is created`, method: 'POST', path: collectionPath(collection) }
      return [
        { ...one, sent: { body } },
        { ...one, sent: { body, headers: { 'sensitivity-labels': 'substance' } } },
        // The number of another one, perhaps.
        ...(naturalKey === undefined ? [] : [{ ...one, title: `${one.title} with a number that was given`, sent: { body: draft } }]),
      ]
    })
  })
}

/** Changes of other records that make them point to what is known. */
export function pointings(known: KnownIds, name: string): readonly Write[] {
  return all.flatMap(([collection, resource]) => {
    const id = known.get(resource.name)
    if (id === undefined || !resource.verbs.includes('update') || resource.name === name) return []
    const fields = new Set(referencesIn(resource.draft).flatMap(({ path, refersTo }) => (refersTo === name ? [path[0] ?? ''] : [])))
    return filledVectors(resource, known).flatMap((draft) =>
      [...fields].flatMap((field): readonly Write[] =>
        draft[field] === undefined
          ? []
          : [
              {
                ...{ title: `${resource.name} points`, method: 'PATCH', path: `${collectionPath(collection)}/${id}` },
                sent: { body: { [field]: draft[field] }, headers: { 'if-match': '*' } },
              },
            ],
      ),
    )
  })
}
