import type { QueryResult } from 'pg'
import { WallNotBuilt } from '../wall-not-built.ts'
import { WALLED_ROLE } from './enter-wall.ts'

type Query = (text: string) => Promise<QueryResult>

/** `SET ROLE` needs an option of the membership since PostgreSQL 16, and the membership alone before. */
const standing = `select r.rolname is not null as exists, u.rolname as name, u.rolsuper or u.rolcreaterole as creates,
    quote_ident(u.rolname) as quoted, current_setting('server_version_num')::int >= 160000 as has_options,
    r.rolname is not null and pg_has_role(u.oid, r.oid, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as stands,
    coalesce(r.rolsuper or r.rolbypassrls or r.rolcanlogin, false) as sees_all
  from pg_roles u left join pg_roles r on r.rolname = '${WALLED_ROLE}' where u.rolname = session_user`

// Another database of the same server may make the role at the same moment.
const create = `do $$ begin create role ${WALLED_ROLE} nologin; exception when duplicate_object or unique_violation then null; end $$`

/**
 * Makes the role behind the wall where it is not there, and sees that this database user may stand behind it. Roles belong to the whole
 * database server, so that this is looked at at every start and not once by a migration.
 */
export async function ensureWalledRole(query: Query): Promise<void> {
  const look = async () => (await query(standing)).rows[0]
  const before = await look()
  if (before.stands && !before.sees_all) return
  const grant = `grant ${WALLED_ROLE} to ${before.quoted}${before.has_options ? ' with inherit false, set true' : ''}`
  if (before.sees_all)
    throw new WallNotBuilt(`the role ${WALLED_ROLE} passes by the wall`, `alter role ${WALLED_ROLE} nologin nosuperuser nobypassrls`)
  const remedy = before.exists ? grant : `create role ${WALLED_ROLE} nologin; ${grant}`
  const refused = new WallNotBuilt(`the database user ${before.name} may not read as the role ${WALLED_ROLE}`, remedy)
  if (before.exists || !before.creates) throw refused
  await query(create)
  const made = await look()
  if (!made.stands) await query(grant)
}
