import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { createFileKeys } from '../../src/node/file-keys.ts'

// A disk that takes the half of what it is given, as one does that is nearly full.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const writeSync = (file: number, bytes: Uint8Array, offset = 0, length = bytes.length - offset, position?: number) =>
    fs.writeSync(file, bytes, offset, Math.ceil(length / 2), position)
  return { ...fs, writeSync }
})

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-slow-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('keys are written whole before they are given, however much a disk takes at a time', async () => {
  const keys = createFileKeys({ folder: path.join(folder, 'keys'), onCreated: () => undefined })
  expect(await keys.secret('index-key', async () => 'cả khóa')).toBe('cả khóa')
  expect(await keys.findSecret('index-key')).toBe('cả khóa')
  keys.take()
  const block = readdirSync(path.join(folder, 'keys')).find((name) => name.endsWith('.keys')) ?? ''
  expect(statSync(path.join(folder, 'keys', block)).size).toBe(1024 * 32)
})

it('nothing is left of a destroyed key, however little a disk takes at a time', async () => {
  const keys = createFileKeys({ folder: path.join(folder, 'destroyed'), onCreated: () => undefined })
  const key = keys.take()
  await keys.destroy([key])
  expect(keys.has(key)).toBe(false)
})
