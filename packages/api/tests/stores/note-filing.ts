import { rowsIn, tamperWith } from '../chain/tampering.ts'

/** Notes each row of a trail that is written, also where it is there already, and how many there were at each mark. */
const noting = {
  SQLite: [
    `create trigger note_row before insert on audit_subjects begin insert into noted values ('row'); end`,
    `create trigger note_mark before insert on settings when new.name = 'audit-filed' begin insert into noted values ('mark'); end`,
  ],
  PostgreSQL: [
    `create function note() returns trigger language plpgsql as $$ begin insert into noted values (tg_argv[0]); return new; end $$`,
    `create trigger note_row before insert on audit_subjects for each row execute function note('row')`,
    `create trigger note_mark before insert on settings for each row when (new.name = 'audit-filed') execute function note('mark')`,
  ],
}

/** What is noted from now on, in its order. */
export async function noteFiling({ address }: { readonly address: string }): Promise<() => Promise<readonly string[]>> {
  const isPostgres = address.startsWith('postgres')
  await tamperWith(address)('create table noted (what text)', ...noting[isPostgres ? 'PostgreSQL' : 'SQLite'])
  return async () =>
    (await rowsIn(address, `select what from noted order by ${isPostgres ? 'ctid' : 'rowid'}`)).map(({ what }) => String(what))
}
