import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compareFiles } from './compare-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'compare-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('tells missing, stale and extra files apart and leaves ignored ones alone', () => {
  mkdirSync(path.join(folder, 'vectors'))
  for (const file of ['same.json', 'stale.json', 'extra.json', 'vectors/authored.json', 'README.md'])
    writeFileSync(path.join(folder, file), file)
  const wanted = new Map([
    ['same.json', 'same.json'],
    ['stale.json', 'new'],
    ['lists/missing.json', ''],
  ])
  expect(compareFiles(folder, wanted, ['vectors', 'README.md'])).toEqual([
    { file: 'stale.json', fault: 'stale' },
    { file: 'lists/missing.json', fault: 'missing' },
    { file: 'extra.json', fault: 'extra' },
  ])
})

test('finds everything missing in a folder that is not there', () => {
  expect(compareFiles(path.join(folder, 'nowhere'), new Map([['a', '']]), [])).toEqual([{ file: 'a', fault: 'missing' }])
})
