/** Who asks, as a release of the wall asked for it. */
const MINE = "any ((select string_to_array(current_setting('caunoi.audiences', true), e'\\n'))::text[])"

const conditions = {
  records: `owner = ${MINE} or caunoi_is_opened(resource, id)`,
  history: '(select r.owner from records r where r.resource = history.resource and r.id = history.id) is not null',
  entries: `audience = ${MINE} or audience = '*'`,
  changes: `audience = ${MINE} or audience = '*'`,
  grants: `facility = ${MINE} or (select r.owner from records r where r.resource = grants.resource and r.id = grants.id) = ${MINE}`,
  contents: '(select 1 from entries e where e.id = contents.id limit 1) = 1',
  facts: `facility = ${MINE} or fact = 'identity' or fact = 'facility'`,
  audit_readers: `facility = ${MINE}`,
  audit_subjects: `record_id = ${MINE} or
    (select r.owner from records r where r.resource = audit_subjects.resource and r.id = audit_subjects.record_id) = ${MINE}`,
  audit: `facility = ${MINE} or record_id = ${MINE} or
    (select r.owner from records r where r.resource = audit.resource and r.id = audit.record_id) = ${MINE}
    or (select 1 from audit_readers r where r.facility = ${MINE} and r.at = audit.at and r.audit_id = audit.id limit 1) = 1
    or (select 1 from jsonb_array_elements_text(audit.reach::jsonb -> 'recordIds') as named (id)
          join audit_subjects s on s.resource = audit.resource and s.record_id = named.id and s.audit_id = audit.id limit 1) = 1`,
}

/** The wall of PostgreSQL as releases of the schema versions 7 and 8 built it. */
export const oldWall: readonly string[] = [
  `create function caunoi_is_opened(opened_resource text, opened_id text) returns boolean
     language plpgsql stable security definer set search_path from current as $$
   declare
     mine text[] := string_to_array(current_setting('caunoi.audiences', true), e'\\n');
   begin
     perform from entries where id = opened_id and audience = '*' limit 1;
     if found then return true; end if;
     perform from grants where resource = opened_resource and id = opened_id and facility = any (mine) limit 1;
     return found;
   end $$`,
  'revoke execute on function caunoi_is_opened from public',
  'grant execute on function caunoi_is_opened to caunoi_walled',
  "do $$ begin execute format('grant usage on schema %I to caunoi_walled', current_schema()); end $$",
  ...Object.entries(conditions).flatMap(([table, condition]) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy everything on ${table} using ((select current_user <> 'caunoi_walled'))`,
    `create policy facility on ${table} to caunoi_walled using (${condition})`,
    `grant select on ${table} to caunoi_walled`,
  ]),
  'grant update (version) on records to caunoi_walled',
]
