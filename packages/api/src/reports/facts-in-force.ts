import type { AnyResource } from '@caunoi/schemas'
import { Refusal } from '../refusal.ts'
import { canonical } from '../resource/canonical.ts'
import { sha256Hex } from '../sha256.ts'
import type { Reader, Store } from '../stores/store.ts'

/** Goes up when rows are read otherwise from the same declarations. */
const READING = 1
const PREFIX = 'facts-of:'

/** Name and value of the setting that says by which declarations the facts of a resource are stored. */
export function factsSetting({ name, facts }: AnyResource): readonly [name: string, value: string] {
  const declared = Object.entries(facts).map(([fact, { title: _title, about: _about, ...declaration }]) => [fact, declaration])
  return [`${PREFIX}${name}`, sha256Hex(canonical([READING, Object.fromEntries(declared)]))]
}

/** Resources whose stored facts were computed by other declarations than those of this server, or by none. */
export async function outdatedFacts(
  reader: Pick<Reader, 'settings'>,
  resources: Readonly<Record<string, AnyResource>>,
): Promise<readonly AnyResource[]> {
  const stored = await reader.settings(PREFIX)
  return Object.values(resources).filter((resource) => {
    const [name, value] = factsSetting(resource)
    return stored.get(name) !== (stored.has(name) || Object.keys(resource.facts).length > 0 ? value : undefined)
  })
}

/** Notes the declarations of resources that have no record yet, and answers the others whose facts are outdated. */
export async function adoptFacts(
  store: Pick<Store, 'settings' | 'records' | 'putSettings'>,
  resources: Readonly<Record<string, AnyResource>>,
): Promise<readonly AnyResource[]> {
  const outdated = await outdatedFacts(store, resources)
  const found = await Promise.all(outdated.map(async ({ name }) => (await store.records(name, '', 1)).length > 0))
  const empty = outdated.filter((_resource, index) => !found[index])
  if (empty.length > 0) await store.putSettings(new Map(empty.map(factsSetting)))
  return outdated.filter((_resource, index) => found[index])
}

/** Refuses figures while some records do not count as they should. */
export async function requireFacts(reader: Pick<Reader, 'settings'>, resources: Readonly<Record<string, AnyResource>>): Promise<void> {
  if ((await outdatedFacts(reader, resources)).length > 0) throw new Refusal('figures-outdated', { retryAfter: 60 })
}
