import type { AnyResource } from '@caunoi/schemas'
import { type Exposure, exposureChange } from './resource/audiences.ts'
import { factsOf } from './resource/resource-facts.ts'
import type { IndexEntry } from './stores/store.ts'
import type { Upgrade } from './upgrade-once.ts'

const LETTER = /[Ðð]/g
/** Stands for that letter while a name is folded: no name has it, and folding leaves it. */
const KEPT = '\u{f0000}'

const entriesOf = (resource: AnyResource, exposure: Exposure): readonly IndexEntry[] => exposureChange(resource, undefined, exposure).added

/** The entries of a record as an earlier version folded its names, which took that letter for one of its own. */
function entriesBefore(resource: AnyResource, { record, grants }: Exposure): readonly IndexEntry[] {
  const kept = { ...record, body: record.body.replace(LETTER, KEPT) }
  return entriesOf(resource, { record: kept, grants }).map((entry) => ({ ...entry, value: entry.value.replaceAll(KEPT, 'ð') }))
}

function notIn(others: readonly IndexEntry[], entries: readonly IndexEntry[]): readonly IndexEntry[] {
  const keyOf = (entry: IndexEntry): string => JSON.stringify([entry.audience, entry.parameter, entry.value])
  const known = new Set(others.map(keyOf))
  return entries.filter((entry) => !known.has(keyOf(entry)))
}

/** Has whoever's name has the Icelandic letter for Đ found under Đ, as searches ask by now; an earlier version left an entry that none asks for. */
export function namesOfOlder(resources: Iterable<AnyResource>): readonly Upgrade[] {
  const named = [...resources].filter((resource) => factsOf(resource).search.some(({ kind }) => kind === 'name'))
  return named.map(({ name }) => ({
    mark: `${name}-names-are-found-under-d`,
    resource: name,
    isMeant: ({ body }) => body.search(LETTER) >= 0,
    give: async (work, id) => {
      const record = await work.server.lock(name, id)
      if (!record) return
      const resource = work.resource(name)
      const exposure = { record, grants: await work.server.grantsOn(name, id) }
      const [before, after] = [entriesBefore(resource, exposure), entriesOf(resource, exposure)]
      await work.server.reindex({ record, added: notIn(before, after), removed: notIn(after, before), notices: [] })
    },
  }))
}
