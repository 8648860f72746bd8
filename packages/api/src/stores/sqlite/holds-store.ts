import { closedOnFailure, openConnection } from './open-connection.ts'

/** Tables that every release has had. */
const tables = "select name from sqlite_master where type = 'table' and name in ('schema_version', 'records', 'changes')"

/** Whether a file is the database of a server; it is left as it is. */
export function holdsStore(file: string): boolean {
  const connection = openConnection(file, { readOnly: true })
  const found = closedOnFailure(connection, () => connection.database.prepare(tables).all())
  connection.database.close()
  return found.length === 3
}
