import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type AnyResource, actionPath, collectionPath, type ReferencePath, referencesIn, resources } from '@caunoi/schemas'
import type { TestFacility } from './test-network.ts'

const vectors = path.join(import.meta.dirname, '../../../../specs/vectors')

/** A record of each resource, made of a vector, and the draft that it was made of. */
export interface Seed {
  readonly id: string
  readonly draft: Readonly<Record<string, unknown>>
}

/** Ids that references get instead of those of a vector: by the name of the resource, and of the field for a receiver. */
export type KnownIds = ReadonlyMap<string, string>

/** Puts known ids where a value refers to records; a reference to a resource without a known record is left out. */
export function withKnownIds(value: unknown, references: readonly ReferencePath[], known: KnownIds): unknown {
  return references.reduce<unknown>((changed, { path: steps, refersTo }) => {
    const id = known.get(steps.at(-1) ?? '') ?? known.get(refersTo)
    return replaced(changed, steps, id)
  }, value)
}

function replaced(value: unknown, [step, ...rest]: readonly string[], id: string | undefined): unknown {
  if (step === undefined) return id
  if (typeof value !== 'object' || value === null) return value
  if (step === '[]')
    return Array.isArray(value) ? value.map((item) => replaced(item, rest, id)).filter((item) => item !== undefined) : value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const changed = name === step ? replaced(inner, rest, id) : inner
      return changed === undefined ? [] : [[name, changed]]
    }),
  )
}

/** The drafts of a resource that the standard publishes as valid, the smallest first. */
export function validDrafts({ name }: Pick<AnyResource, 'name'>): readonly Readonly<Record<string, unknown>>[] {
  const folder = path.join(vectors, name, 'valid')
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
  return texts.sort((one, other) => one.length - other.length).map((text) => JSON.parse(text))
}

/** Steps that a record takes before others can refer to it: a benefit is paid once it is approved. */
const STEPS: Readonly<Record<string, readonly [action: string, body: object]>> = {
  Benefit: ['approve', { number: '245/QĐ-UBND', decidedOn: '2026-01-02' }],
}

/** Makes another draft of a valid one. */
export type ChangeDraft = (resource: AnyResource, draft: Seed['draft']) => Seed['draft']

/** Makes a record of every resource that can be made (of those declared before one), each from the first vector that the server takes. */
export async function seedRecords(
  owner: Pick<TestFacility, 'id' | 'call'>,
  partner: Pick<TestFacility, 'id'>,
  change?: ChangeDraft,
  before?: string,
): Promise<ReadonlyMap<string, Seed>> {
  const known = new Map([
    ['Facility', owner.id],
    ['toFacilityId', partner.id],
  ])
  const seeds = new Map<string, Seed>()
  const all = Object.entries<AnyResource>(resources)
  const wanted =
    before === undefined
      ? all
      : all.slice(
          0,
          all.findIndex(([, { name }]) => name === before),
        )
  const written = wanted.filter(([, { verbs }]) => verbs.includes('create'))
  for (const [collection, resource] of written) {
    // Whoever changes drafts wants much in them.
    const vectors = change ? validDrafts(resource).toReversed() : validDrafts(resource)
    for (const vector of vectors) {
      const valid: Seed['draft'] = Object(withKnownIds(vector, referencesIn(resource.draft), known))
      const draft = change ? change(resource, valid) : valid
      const headers = { 'idempotency-key': crypto.randomUUID() }
      const response = await owner.call('POST', collectionPath(collection), { body: draft, headers })
      if (response.status !== 201) continue
      const { id } = await response.json()
      if (resource.name !== 'Facility') known.set(resource.name, id)
      seeds.set(collection, { id, draft })
      const [action, body] = STEPS[resource.name] ?? []
      if (action) await owner.call('POST', actionPath(collection, action, id), { body, headers: { 'if-match': '*' } })
      break
    }
  }
  return seeds
}
