import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findBrokenLinks } from './reference/find-broken-links.ts'
import { readWorkedCases } from './reference/read-worked-cases.ts'
import { referencePages } from './reference/reference-pages.ts'

// Writes the reference pages to docs/reference/; with --check it only follows the links between them.
const folder = path.join(import.meta.dirname, '../docs/reference')
const pages = referencePages(readWorkedCases())
const broken = findBrokenLinks(pages)
if (broken.length > 0) {
  console.error(broken.join('\n'))
  process.exitCode = 1
} else if (!process.argv.includes('--check')) {
  rmSync(folder, { recursive: true, force: true })
  for (const [file, text] of pages) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  console.log(`${pages.size} reference pages in docs/reference, every link between them leads somewhere`)
}
