import { afterAll, inject } from 'vitest'
import { createDatabase, withClient } from '../../../../../tools/postgres/create-database.ts'
import { ensureWalledRole } from '../../../src/stores/postgres/ensure-walled-role.ts'
import { WALLED_ROLE } from '../../../src/stores/postgres/enter-wall.ts'
import { newName } from '../samples.ts'

/** Makes databases that belong to a user who is no superuser, as an administrator gives them; answers the address of that user. */
export function databasesOfPlainUser(): () => Promise<string> {
  const user = `plain_${newName().slice(0, 8)}`
  const made: string[] = []
  afterAll(async () => {
    for (const url of made) await withClient(url, (client) => client.query(`drop owned by ${user}`))
    if (made.length > 0) await withClient(inject('databaseUrl'), (client) => client.query(`drop role ${user}`))
  })
  return async () => {
    const url = new URL(await createDatabase(inject('databaseUrl')))
    await withClient(url.href, async (client) => {
      if (made.length === 0) {
        await ensureWalledRole((text) => client.query(text))
        await client.query(`create role ${user} login password 'plain'; grant ${WALLED_ROLE} to ${user}`)
      }
      await client.query(`grant create on schema public to ${user}`)
    })
    made.push(url.href)
    url.username = user
    url.password = 'plain'
    return url.href
  }
}
