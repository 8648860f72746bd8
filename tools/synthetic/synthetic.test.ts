import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { registerClient } from '../../packages/api/src/index.ts'
import { createClient } from '../../packages/client/src/index.ts'
import { sensitivityLabels } from '../../packages/schemas/src/index.ts'
import { demoFacility } from '../../packages/testing/src/index.ts'
import { signInOperator } from '../demo/network/join-network.ts'
import { createKeyPair } from '../demo/network/key-pair.ts'
import { startServer } from '../demo/server/start-server.ts'

const kinds = ['social-work-centre', 'hospital', 'school', 'training-institution', 'commune'] as const

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'caunoi-synthetic-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Runs the command as a user does. */
async function run(...words: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=@caunoi/source', path.join(import.meta.dirname, 'main.ts'), ...words])
  const said = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text
  })
  const [code] = await once(child, 'close')
  return { code, ...said }
}

/** A server with one facility of each kind that small data have, and the file of their credentials. */
async function servedNetwork(folder: string) {
  const server = await startServer(path.join(folder, 'server.db'))
  onTestFinished(() => server.close())
  const operator = await signInOperator(server)
  const facilities = []
  for (const kind of kinds) {
    const { id } = await operator.facilities.create(demoFacility({ kind }))
    const { privateKey, publicKey } = await createKeyPair()
    const purposes = ['care', 'benefit', 'operations', 'statistics'] as const
    const own = { kind, facilityId: id, clientId: `client-${kind}`, privateKey, purposes }
    await registerClient(server.store, {
      id: own.clientId,
      facility: id,
      jwks: { keys: [publicKey] },
      scope: 'system/*.crus',
      purposes,
      labels: sensitivityLabels,
    })
    facilities.push(own)
  }
  const file = path.join(folder, 'credentials.json')
  await writeFile(file, JSON.stringify({ baseUrl: server.url, facilities }))
  const clients = facilities.map(({ clientId, privateKey }) => createClient({ baseUrl: server.url, credentials: { clientId, privateKey } }))
  const countPeople = async () => {
    const pages = await Promise.all(clients.map((client) => client.beneficiaries.search({}).page()))
    return pages.flatMap(({ items }) => items).length
  }
  return { file, countPeople }
}

test('writes the same files for the same options', async () => {
  const [one, other] = [await newFolder(), await newFolder()]
  for (const out of [one, other]) expect(await run('--size', '40', '--out', out)).toMatchObject({ code: 0, error: '' })
  const steps = await readFile(path.join(one, 'steps.ndjson'), 'utf8')
  expect(await readFile(path.join(other, 'steps.ndjson'), 'utf8')).toBe(steps)
  const people = (await readFile(path.join(one, 'beneficiaries.ndjson'), 'utf8')).trimEnd().split('\n')
  expect(JSON.parse(people[0] ?? '')).toMatchObject({ ref: '@person-0001', draft: { nationality: 'VN' } })
})

test('records everything in a server once, however often it is run', async () => {
  const { file, countPeople } = await servedNetwork(await newFolder())
  const words = ['--size', '25', '--credentials', file]
  expect(await run(...words)).toMatchObject({ code: 0, out: expect.stringContaining('records are there') })
  const people = await countPeople()
  expect(people).toBeGreaterThanOrEqual(25)
  expect(await run(...words)).toMatchObject({ code: 0 })
  expect(await countPeople()).toBe(people)
}, 60_000)

test('says which facility has no credentials, and what an option may be', async () => {
  const { file } = await servedNetwork(await newFolder())
  const second = await run('--size', '200', '--credentials', file)
  expect(second).toMatchObject({ code: 2, error: expect.stringContaining('no credentials of one more "commune"') })
  expect(await run('--size', '12')).toMatchObject({ code: 2, error: expect.stringContaining('--credentials <file>') })
  expect(await run('--province', '58', '--out', '-')).toMatchObject({
    code: 2,
    error: expect.stringMatching(/Không có tỉnh.+"58".+No province has the code "58".+56 Khánh Hòa/),
  })
}, 60_000)
