import { randomBytes } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import { createDatabase, withClient } from '../../../tools/postgres/create-database.ts'
import { runCommand } from '../src/index.ts'

it('a command tells which line a superuser of PostgreSQL has to run where the second wall cannot be built, and no password', async () => {
  const address = new URL(await createDatabase(inject('databaseUrl')))
  const user = `plain_${randomBytes(4).toString('hex')}`
  const superuser = address.href
  await withClient(superuser, (client) =>
    client.query(`create role ${user} login password 'wall-secret'; grant create on schema public to ${user}`),
  )
  address.username = user
  address.password = 'wall-secret'
  const said: string[] = []
  const write = (text: string) => void said.push(text)
  const exit = await runCommand(['clients', 'list', '--database', address.href], { out: write, error: write })
  expect([exit, said.join('')]).toEqual([1, expect.stringMatching(/caunoi_walled/)])
  expect(said.join('')).toContain(`grant caunoi_walled to ${user}`)
  expect(said.join('')).not.toContain('wall-secret')
  await withClient(superuser, (client) => client.query(`drop owned by ${user}; drop role ${user}`))
})
