import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createDataFiles } from './data-files.ts'

// Writes the data of @caunoi/schemas/administrative-units; with --check it only says whether what is written is what it would write.
const folder = path.join(import.meta.dirname, '../../packages/schemas/src/administrative-units/data')
const check = process.argv.includes('--check')

mkdirSync(folder, { recursive: true })
for (const [name, content] of createDataFiles()) {
  const file = path.join(folder, name)
  if (!check) writeFileSync(file, content)
  else if (readWritten(file) !== content) {
    console.error(`${path.join('administrative-units/data', name)} is stale: run tools/administrative-units/generate.ts`)
    process.exitCode = 1
  }
}

function readWritten(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
