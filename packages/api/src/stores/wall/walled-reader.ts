import { fillPage } from '../fill-page.ts'
import { type Audience, EVERYONE, type Reader } from '../store.ts'
import { readForTheServer } from './for-the-server.ts'
import { filtered, type Gate } from './gate.ts'
import { isCommonArea, isOwnArea } from './own-area.ts'
import type { WholeReader } from './whole.ts'

const NOTHING = { value: 0, behind: 0 }

/** A reader that answers a facility what passes its gate; whatever does not is as if it were not there. */
export function createWalledReader(
  whole: WholeReader,
  { isAmong, keep, isThere, grants }: Gate,
  asker: readonly [Audience, ...Audience[]],
): Omit<Reader, 'asker' | 'as'> {
  return {
    ...readForTheServer,
    settings: whole.settings,
    read: async (resource, id) => keep(await whole.read(resource, id)),
    async readVersion(resource, id, version) {
      const found = await whole.readVersion(resource, id, version)
      return found && (await isThere(resource, id)) ? found : undefined
    },
    async history(resource, id, before, limit) {
      const found = await whole.history(resource, id, before, limit)
      return found.length > 0 && (await isThere(resource, id)) ? found : []
    },
    grantsOf: async (facility, resource, id) => grants(await whole.grantsOf(facility, resource, id)),
    grantsOn: async (resource, id) => grants(await whole.grantsOn(resource, id)),
    grantsThrough: async (referralId) => grants(await whole.grantsThrough(referralId)),
    async search(query) {
      if (!isAmong(query.audience)) return []
      // The entry that led there is what opens a record of the directory.
      if (query.audience === EVERYONE) return whole.search(query)
      return fillPage(whole.search, query, (page) => filtered(page, async ({ record }) => (await keep(record)) !== undefined))
    },
    count: async (query) => (isAmong(query.audience) ? whole.count(query) : 0),
    figure: async (query, measure) => (isCommonArea(query.area) || isOwnArea(asker, query.area) ? whole.figure(query, measure) : NOTHING),
    counted: async (query, after, limit) => (isOwnArea(asker, query.area) ? whole.counted(query, after, limit) : []),
    async readContent(id) {
      const bytes = await whole.readContent(id)
      if (!bytes) return undefined
      for (const audience of [...asker, EVERYONE]) if (await whole.leads(audience, id)) return bytes
      return undefined
    },
  }
}
