import { withLanes } from '../speed/lanes.ts'
import { send } from '../speed/operations.ts'
import { withSql } from '../support/sql-reader.ts'
import type { VariantServer } from './server.ts'

/** Makes sure that a variant is what its name says: what the worker sees of a hidden matter, and whether a read leaves an event. */
export async function checkVariant({ variant, server, database, people, sender }: VariantServer): Promise<void> {
  const events = () => withSql(database, async (sql) => Number((await sql.all('select count(*) as rows from audit'))[0]?.rows))
  const before = await events()
  // The one of the second number has a matter that the worker is not cleared for.
  const { body } = await withLanes(server.port, 1, ([lane]) => {
    if (!lane) throw new Error('a lane was asked for')
    return send(lane, 200, 'GET', `/v1/beneficiaries/${people.find(({ number }) => number === 1)?.id}`, sender.headers)
  })
  const found = { masks: !body.includes('domestic-violence'), audits: (await events()) > before }
  const meant = { masks: variant === 'full', audits: variant !== 'without audit of reads' }
  if (JSON.stringify(found) !== JSON.stringify(meant)) throw new Error(`The variant ${variant} is not what it is called`)
}
