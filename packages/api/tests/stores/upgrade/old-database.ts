import { withClient } from '../../../../../tools/postgres/create-database.ts'
import { ensureWalledRole } from '../../../src/stores/postgres/ensure-walled-role.ts'
import { postgresTypes } from '../../../src/stores/postgres/postgres-dialect.ts'
import { migrations } from '../../../src/stores/sql/migrations.ts'
import { schemaVersionTable } from '../../../src/stores/sql/pending-migrations.ts'
import { sqliteTypes } from '../../../src/stores/sqlite/sqlite-dialect.ts'
import { tamperWith } from '../../chain/tampering.ts'
import { events, seal } from './old-content.ts'
import { type OldRow, oldRows, since } from './old-rows.ts'
import { oldWall } from './old-wall.ts'

/** Makes an empty database one of an older schema version, with what its release kept in it. */
export async function makeOld(address: string, version: number): Promise<void> {
  const isPostgres = address.startsWith('postgres')
  // The wall may be another one by now.
  const types = isPostgres ? { ...postgresTypes, wall: [] } : sqliteTypes
  if (isPostgres) await withClient(address, (client) => ensureWalledRole((text) => client.query(text)))
  const bytes = (value: Uint8Array) => `${isPostgres ? "'\\x" : "x'"}${Buffer.from(value).toString('hex')}'`
  const place = isPostgres ? "lpad(tx::text, 18, '0') || '.' || lpad(seq::text, 18, '0')" : "printf('%018d', seq)"
  await tamperWith(address)(
    ...schemaVersionTable,
    ...migrations.slice(0, version).flatMap((migration) => migration(types)),
    ...(isPostgres && version >= since.wall ? oldWall : []),
    `update schema_version set version = ${version}`,
    ...oldRows(version).map((row) => toInsert(row, bytes)),
    ...(version >= since.chain ? [sealed(place)] : []),
    ...(version >= since.filed ? [filed(place)] : []),
  )
}

function toInsert([table, row]: OldRow, bytes: (value: Uint8Array) => string): string {
  const literals = Object.values(row).map((value) => (value instanceof Uint8Array ? bytes(value) : literal(value)))
  return `insert into ${table} (${Object.keys(row).join(', ')}) values (${literals.join(', ')})`
}

const literal = (value: string | number | null): string => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value))

/** The seal stands at the place of its last event. */
function sealed(place: string): string {
  const { first, last, at, hash, links } = seal
  const lines = links.map(({ id, digest }) => `${id} ${digest}`).join('\n')
  return `insert into audit_seals (first, last, place, at, hash, links)
    select ${first}, ${last}, ${place}, '${at}', '${hash}', '${lines}' from audit where id = '${links.at(-1)?.id}'`
}

/** The mark up to which events are filed could pass by one that was not. */
function filed(place: string): string {
  return `insert into settings (name, value) select 'audit-filed', ${place} from audit where id = '${events.at(-1)?.id}'`
}

/** Where a reader of the feed stood that had taken the first change. */
export async function firstCursor(address: string): Promise<string> {
  if (!address.startsWith('postgres')) return '1'
  const { rows } = await withClient(address, (client) =>
    client.query("select tx || '.' || seq as cursor from changes order by seq limit 1"),
  )
  return String(rows[0]?.cursor)
}
