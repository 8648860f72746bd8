import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { codeLists, resources } from '../packages/schemas/src/index.ts'
import { compareFiles } from './specs/compare-files.ts'
import { specFiles } from './specs/spec-files.ts'

// Writes the published form of the standard to specs/; with --check it only names the files that are not what it would write.
const folder = path.join(import.meta.dirname, '../specs')
const authored = ['vectors', 'README.md']
const files = specFiles(resources, codeLists)
const differences = compareFiles(folder, files, authored)

if (process.argv.includes('--check')) {
  for (const { file, fault } of differences) console.error(`specs/${file} is ${fault}: run pnpm generate`)
  process.exitCode = differences.length > 0 ? 1 : 0
} else {
  for (const { file, fault } of differences) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    if (fault === 'extra') rmSync(target)
    else writeFileSync(target, files.get(file) ?? '')
    console.log(`specs/${file} ${fault === 'extra' ? 'removed' : 'written'}`)
  }
}
