import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { precomputed } from './precomputed.ts'

let folder: string
const before = process.cwd()
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'caunoi-precomputed-'))
  mkdirSync(path.join(folder, 'src'))
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

async function built(files: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, 'src', name), text)
  const { outputFiles } = await build({
    entryPoints: { value: 'src/value.ts' },
    absWorkingDir: folder,
    outdir: path.join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    write: false,
    logLevel: 'silent',
    plugins: [precomputed({ file: 'src/value.ts', entry: 'src/value.ts', name: 'value' })],
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

const parse = "import { parse } from 'node:path'\n"

test('writes out the value without the imports that made it', async () => {
  const output = await built({
    'made.ts': `${parse}export const made: string = parse('/a/b.c').name`,
    'value.ts': "import { made } from './made.ts'\nexport const value: { made: string } = { made }\nexport const other = 1",
  })
  expect(output).toContain('{ "made": "b" }')
  expect(output).toContain('other')
  expect(output).not.toContain('node:path')
})

test.each([
  ['undefined', '{ a: undefined }'],
  ['a function', '{ a: () => 1 }'],
  ['a date', '{ a: new Date(0) }'],
])('refuses a value that holds %s', async (_, value) => {
  await expect(built({ 'value.ts': `export const value = ${value}` })).rejects.toThrow('is not plain JSON data')
})

test('refuses an entry that imports a package beside the value', async () => {
  await expect(built({ 'value.ts': `${parse}export const value = 1\nexport const name = () => parse('/a').name` })).rejects.toThrow(
    'must import no package, but reaches node:path',
  )
})

test('refuses a file without the declaration', async () => {
  await expect(built({ 'value.ts': 'const value = 1\nexport { value }' })).rejects.toThrow('has no line that begins with')
})
