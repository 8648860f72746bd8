import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const entry = path.join(import.meta.dirname, 'start.ts')

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'caunoi-start-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function start(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=@caunoi/source', entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const said = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text
  })
  return { child, said }
}

async function stop(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = await ended
  return code
}

async function serveOnce(folder: string, ...more: string[]) {
  const { child, said } = start('--port', '0', '--data', folder, ...more)
  await expect.poll(() => said.out, { timeout: 20_000 }).toContain('Ctrl+C')
  const credentials = JSON.parse(await readFile(path.join(folder, 'demo-credentials.json'), 'utf8'))
  const live = await fetch(`${credentials.baseUrl}/health/live`)
  expect(live.status).toBe(200)
  expect(await stop(child)).toBe(0)
  return { credentials, said }
}

test('keeps the facilities and their keys from one start to the next', async () => {
  const folder = await dataFolder()
  const first = await serveOnce(folder)
  const second = await serveOnce(folder)
  const lasting = ({ credentials }: typeof first) =>
    credentials.facilities.map(({ facilityId, clientId, privateKey }: Readonly<Record<string, unknown>>) => ({
      facilityId,
      clientId,
      privateKey,
    }))
  expect(lasting(second)).toEqual(lasting(first))
  expect(lasting(first)).toHaveLength(4)
  expect(second.credentials.facilities[0].tokenUrl).toBe(`${second.credentials.baseUrl}/oauth/token`)
})

test('fills in a made-up province once', async () => {
  const folder = await dataFolder()
  const first = await serveOnce(folder, '--people', '10')
  expect(first.said.out).toMatch(/Filled in \d+ made-up records/)
  const second = await serveOnce(folder, '--people', '10')
  expect(second.said.out).toContain('The made-up records are there already')
}, 60_000)

test('lets nobody but its user read the keys', async () => {
  const folder = await dataFolder()
  await serveOnce(folder)
  const { mode } = await stat(path.join(folder, 'demo-credentials.json'))
  expect(mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
})

test('says in both languages that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => {
    other.close()
  })
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { child, said } = start('--port', port, '--data', await dataFolder())
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(said.error).toContain(`Cổng ${port} đang có chương trình khác dùng`)
  expect(said.error).toContain(`Port ${port} is taken`)
})
