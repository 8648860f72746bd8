import { LAST_TEXT } from '../search-plan.ts'
import { type Asker, SERVER } from '../store.ts'
import { isCommonArea, isOwnArea } from '../wall/own-area.ts'
import type { WholeReader } from '../wall/whole.ts'
import type { Session } from './engine.ts'
import { readGrant } from './read-grant.ts'
import type { Statements } from './statements.ts'

/** Sorts before the keys of all facts. */
const FIRST_FACT = { fact: '', facility: '', id: '', part: -1 }

/** Reads through a session, inside a transaction or outside, for whoever asks. */
export function createSqlReader(
  session: Session,
  { records, grants, searches, figures, facts, services }: Statements,
  asker: Asker,
): WholeReader {
  const read = async (resource: string, id: string) => (await session.all(records.read, { resource, id }, asker))[0]
  return {
    read,
    readVersion: async (resource, id, version) => (await session.all(records.readVersion, { resource, id, version }, asker))[0],
    records: (resource, id, limit) => session.all(records.behind, { resource, id, limit }),
    async history(resource, id, before, limit) {
      const below = (version: number) => session.all(records.superseded, { resource, id, before: version, limit }, asker)
      const found = before === undefined ? [] : await below(before)
      // The version in force comes behind all others: where the last one below is there, it is none of them.
      if (before !== undefined && found[0]?.version === before - 1) return found
      const present = await read(resource, id)
      if (!present) return []
      if (before !== undefined && present.version >= before) return found
      return [present, ...(await below(present.version))].slice(0, limit)
    },
    leads: async (audience, id) => (await session.all(records.leads, { audience, id })).length > 0,
    grantsOf: async (facility, resource, id) => (await session.all(grants.of, { facility, resource, id }, asker)).map(readGrant),
    grantsOn: async (resource, id) => (await session.all(grants.on, { resource, id }, asker)).map(readGrant),
    grantsThrough: async (referral) => (await session.all(grants.through, { referral }, asker)).map(readGrant),
    async search(query) {
      const { statement, given, plan } = searches.search(query)
      const found = await session.all(statement, given, asker)
      return found.map(({ value, ...record }) => ({ record, position: { value: plan.along.exact ? '' : value, id: record.id } }))
    },
    async count(query) {
      const { statement, given } = searches.count(query)
      return Number((await session.all(statement, given, asker))[0]?.count)
    },
    async figure(query, measure) {
      const isCommon = isCommonArea(query.area)
      if (!isCommon && !isOwnArea(asker, query.area)) return { value: 0, behind: 0 }
      const { statement, given } = figures.figure(query, measure)
      const [row] = await session.all(statement, given, isCommon ? SERVER : asker)
      return { value: Number(row?.value), behind: Number(row?.behind) }
    },
    async counted(query, after, limit) {
      if (!isOwnArea(asker, query.area)) return []
      const { statement, given } = figures.counted(query, after, limit)
      return (await session.all(statement, given, asker)).map(({ id }) => id)
    },
    factKeys: ({ fact, facility, id, part } = FIRST_FACT, limit) => session.all(facts.behind, { fact, facility, id, part, limit }),
    async settings(prefix) {
      const found = await session.all(services.settings, { from: prefix, to: prefix + LAST_TEXT })
      return new Map(found.map(({ name, value }) => [name, value]))
    },
    readContent: async (id) => (await session.all(services.readContent, { id }, asker))[0]?.bytes,
    findClient: async (id) => (await session.all(services.findClient, { id }))[0],
  }
}
