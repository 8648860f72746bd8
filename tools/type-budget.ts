import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { mainProgram } from './type-budget/main-program.ts'
import { toyResource } from './type-budget/toy-resource.ts'

// What one more resource costs everyone who type-checks: the same program is measured with toy resources in its list and without.
const BUDGET = 5_000
const ADDED = 10
const root = path.dirname(import.meta.dirname)

const none = instantiations(0)
const some = instantiations(ADDED)
const each = Math.round((some - none) / ADDED)
console.log(`${each} type instantiations per added resource (budget ${BUDGET}); ${none} with none, ${some} with ${ADDED}`)
process.exitCode = each > BUDGET ? 1 : 0

/** Type-checks a program with so many toy resources in the list; answers how many types the compiler instantiated. */
function instantiations(count: number): number {
  // Here the compiler finds the packages that the resources of the standard import, and no other check sees the files.
  const parent = path.join(root, 'packages/schemas/node_modules')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(path.join(parent, '.type-budget-'))
  try {
    const toys = Array.from({ length: count }, (_, index) => index)
    for (const index of toys) writeFileSync(path.join(folder, `toy-${index}.ts`), toyResource(index))
    writeFileSync(path.join(folder, 'main.ts'), mainProgram(toys))
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
    const settings = { extends: path.join(root, 'tsconfig.base.json'), compilerOptions: { types: [] }, files: ['main.ts'] }
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings))
    return measure(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measure(folder: string): number {
  const compiler = path.join(root, 'node_modules/typescript-7/bin/tsc')
  try {
    const report = execFileSync(process.execPath, [compiler, '-p', folder, '--extendedDiagnostics', '--singleThreaded'], {
      encoding: 'utf8',
    })
    const found = /^Instantiations:\s+(\d+)/m.exec(report)
    if (!found) throw new Error(`the compiler printed no count:\n${report}`)
    return Number(found[1])
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) throw new Error(`the toy program does not type-check:\n${error.stdout}`)
    throw error
  }
}
