import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { openStore } from '../../src/node/index.ts'
import { createTokenWorld } from './token-world.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-replay-'))
const running = new Set<ChildProcess>()

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

afterAll(async () => {
  await Promise.all([...running].map(kill))
  rmSync(folder, { recursive: true })
})

/** Starts a server process on a database; answers where it is. */
async function startServer(database: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const words = ['--conditions=@caunoi/source', fileURLToPath(new URL('./serve-world.ts', import.meta.url)), database]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  if (!child.stdout) throw new TypeError('no output')
  const [url]: string[] = await once(createInterface(child.stdout), 'line')
  return { url: url ?? '', child }
}

/** Asks a server process for a token; answers the status and the token. */
async function ask(url: string, assertion: string, statement?: string): Promise<{ readonly status: number; readonly token: string }> {
  const body = new URLSearchParams({
    grant_type: statement === undefined ? 'client_credentials' : 'urn:ietf:params:oauth:grant-type:token-exchange',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...(statement !== undefined && { subject_token: statement, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }),
  })
  const response = await fetch(`${url}/oauth/token`, { method: 'POST', body })
  const { access_token: token = '' }: { access_token?: string } = await response.json()
  return { status: response.status, token }
}

describe.each([
  ['SQLite', async () => path.join(folder, 'caunoi.db')],
  ['PostgreSQL', async () => createDatabase(inject('databaseUrl'))],
])('two server processes on one %s database', (_, create) => {
  it('take an assertion and a statement about a worker once, also after one was killed and started again', {
    timeout: 120_000,
  }, async () => {
    const database = await create()
    const store = await openStore(database)
    const world = await createTokenWorld(store)
    const [one, other] = [await startServer(database), await startServer(database)]
    const [assertion, statement] = [await world.jwt('assertion'), await world.jwt('worker')]

    const { status, token } = await ask(one.url, assertion, statement)
    expect(status).toBe(200)
    const opens = (url: string) => fetch(`${url}/v1/changes`, { headers: { authorization: `Bearer ${token}` } })
    expect((await opens(other.url)).status).toBe(200)

    const replayed = async (url: string): Promise<readonly number[]> => [
      (await ask(url, assertion)).status,
      (await ask(url, await world.jwt('assertion'), statement)).status,
    ]
    expect(await replayed(one.url)).toEqual([401, 400])
    expect(await replayed(other.url)).toEqual([401, 400])

    const second = await world.jwt('assertion')
    const both = await Promise.all([one, other, one, other].map(({ url }) => ask(url, second)))
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401, 401, 401])

    await Promise.all([kill(one.child), kill(other.child)])
    const again = await startServer(database)
    expect(await replayed(again.url)).toEqual([401, 400])
    expect((await ask(again.url, second)).status).toBe(401)
    expect((await ask(again.url, await world.jwt('assertion'), await world.jwt('worker'))).status).toBe(200)
    expect((await opens(again.url)).status).toBe(200)
    await kill(again.child)
    await store.close()
  })
})
