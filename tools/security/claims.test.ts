import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readClaims, unknownCommands } from './read-claims.ts'

const root = path.join(import.meta.dirname, '../..')

it('every claim of the page for the security officer names tests or commands that are there', () => {
  const claims = readClaims(root)
  expect(claims.length).toBeGreaterThan(20)
  for (const { text, tests, commands, missing } of claims) {
    expect([text, missing]).toEqual([text, []])
    expect([text, tests.length + commands.length]).not.toEqual([text, 0])
  }
})

it('every command that the page names anywhere is there', () => {
  const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
  expect(page).toContain('`npm run security`')
  expect(unknownCommands(page, root)).toEqual([])
})

it('a claim whose test or command is not there says so', () => {
  const proofs = [
    '`tools/real.ts`, `npm test`; more with `npm run real -- --runs 9`',
    '`tools/{real,gone}.ts`',
    '`npm run gone -- --all`',
    '`npm real`',
    '`npm run toString`',
  ]
  const rows = proofs.map((proof, index) => `| claim ${index} | ${proof} |`).join('\n')
  const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-claims-'))
  try {
    for (const name of ['docs', 'tools']) mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, 'tools/real.ts'), '')
    writeFileSync(path.join(folder, 'package.json'), '{ "scripts": { "real": "x", "test": "x" } }')
    writeFileSync(path.join(folder, 'docs/security.md'), `## What protects, and what proves it\n${rows}\n\n## Not yet\n`)
    const missing = readClaims(folder).map((claim) => claim.missing)
    expect(missing).toEqual([[], ['tools/gone.ts'], ['npm run gone -- --all'], ['npm real'], ['npm run toString']])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
