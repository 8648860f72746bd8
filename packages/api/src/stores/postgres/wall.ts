import { sha256Base64Url } from '../../sha256.ts'
import { AUDIENCES, WALLED_ROLE } from './enter-wall.ts'

/** The audiences of whoever asks; nobody's where nothing says so. Computed once for a statement. */
const MINE = `any ((select string_to_array(current_setting('${AUDIENCES}', true), e'\\n'))::text[])`

/** Who owns the present version of a record, as far as whoever asks may see that; a scalar, which no planner turns into a join. */
const ownerOf = (table: string, id: string): string =>
  `(select r.owner from records r where r.resource = ${table}.resource and r.id = ${table}.${id})`

/** Which rows of a table are there for a facility. */
const rows: Readonly<Record<string, string>> = {
  records: `owner = ${MINE} or caunoi_is_opened(resource, id)`,
  // A version is there for whom the record is there, whoever owned it then.
  history: `${ownerOf('history', 'id')} is not null`,
  entries: `audience = ${MINE} or audience = '*'`,
  changes: `audience = ${MINE} or audience = '*'`,
  grants: `facility = ${MINE} or ${ownerOf('grants', 'id')} = ${MINE}`,
  contents: '(select 1 from entries e where e.id = contents.id limit 1) = 1',
  // Who a person is, and where a facility lies, is joined to the facts of others and answered to nobody.
  facts: `facility = ${MINE} or fact = 'identity' or fact = 'facility'`,
  audit_readers: `facility = ${MINE}`,
  audit_subjects: `record_id = ${MINE} or ${ownerOf('audit_subjects', 'record_id')} = ${MINE}`,
  audit: `facility = ${MINE} or record_id = ${MINE} or ${ownerOf('audit', 'record_id')} = ${MINE}
    or (select 1 from audit_readers r where r.facility = ${MINE} and r.at = audit.at and r.audit_id = audit.id limit 1) = 1
    or (select 1 from jsonb_array_elements_text(audit.reach::jsonb -> 'recordIds') as named (id)
          join audit_subjects s on s.resource = audit.resource and s.record_id = named.id and s.audit_id = audit.id limit 1) = 1`,
}

/**
 * Row-level security on every table that holds content, also for the owner of the tables. Behind it stands a role that reads nothing else of
 * the database, and of these tables the rows of whoever asks; every other role is the server, which reads all.
 *
 * What opens a record of another facility is asked by a function with the rights of the server: a policy on grants asks who owns a record, and
 * policies that ask each other are refused.
 */
const building: readonly string[] = [
  `create or replace function caunoi_is_opened(opened_resource text, opened_id text) returns boolean
     language plpgsql stable security definer set search_path from current as $$
   declare
     mine text[] := string_to_array(current_setting('${AUDIENCES}', true), e'\\n');
   begin
     perform from entries where id = opened_id and audience = '*' limit 1;
     if found then return true; end if;
     perform from grants where resource = opened_resource and id = opened_id and facility = any (mine) limit 1;
     return found;
   end $$`,
  'revoke execute on function caunoi_is_opened from public',
  `grant execute on function caunoi_is_opened to ${WALLED_ROLE}`,
  `do $$ begin execute format('grant usage on schema %I to ${WALLED_ROLE}', current_schema()); end $$`,
  ...Object.entries(rows).flatMap(([table, condition]) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `drop policy if exists everything on ${table}`,
    `drop policy if exists facility on ${table}`,
    `create policy everything on ${table} using ((select current_user <> '${WALLED_ROLE}'))`,
    `create policy facility on ${table} to ${WALLED_ROLE} using (${condition})`,
    `grant select on ${table} to ${WALLED_ROLE}`,
  ]),
  // Whoever locks a row has to be able to change one column of it; nothing does behind the wall.
  `grant update (version) on records to ${WALLED_ROLE}`,
]

/** What a database notes of the wall that was built in it, so that a release with another one builds its own. */
const mark = sha256Base64Url(building.join('\n'))

/** Statements that build the wall, also where it stands already, in part, or as an older release built it. */
export const wall: readonly string[] = [...building, `comment on function caunoi_is_opened is '${mark}'`]

/** Asks whether the wall stands, as this release builds it: on every table, whose rows the role behind it may ask for. */
export const wallStands = `
  select count(*) = ${Object.keys(rows).length} and obj_description(to_regproc('caunoi_is_opened'), 'pg_proc') is not distinct from '${mark}' as stands
  from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'facility'
  where c.relnamespace = current_schema()::regnamespace and c.relrowsecurity and c.relforcerowsecurity
    and p.polroles = array[(select oid from pg_roles where rolname = '${WALLED_ROLE}')]
    and has_table_privilege('${WALLED_ROLE}', c.oid, 'select')`
