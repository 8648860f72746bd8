import { closedOnFailure, openConnection } from './open-connection.ts'

/** Tables that every release has had. */
const own = ['schema_version', 'records', 'changes']
const tables = "select name from sqlite_master where type = 'table'"

/** Whether a file is the database of a server, or, where that is enough, one in which nobody has anything; it is left as it is. */
export function holdsStore(file: string, { orNothing = false }: { readonly orNothing?: boolean } = {}): boolean {
  const connection = openConnection(file, { readOnly: true })
  const found = closedOnFailure(connection, () => connection.database.prepare(tables).all())
  connection.database.close()
  return (orNothing && found.length === 0) || own.every((table) => found.some(({ name }) => name === table))
}
