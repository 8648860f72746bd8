import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readBlocks, readLinks } from './snippets/read-blocks.ts'
import { introduced, toModule } from './snippets/to-module.ts'

// Type-checks every TypeScript example of the documentation against the sources, and follows every link between its files.
const root = path.resolve(import.meta.dirname, '..')
const pages = globSync(['*.md', 'packages/*/*.md', 'examples/*/*.md', 'docs/*.md', 'docs/decisions/*.md'], { cwd: root }).sort()
const folder = path.join(root, 'node_modules/.cache/caunoi-snippets')
const problems: string[] = []
const places = new Map<string, string>()

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
write('introduced.ts', introduced)
for (const page of pages) {
  const markdown = readFileSync(path.join(root, page), 'utf8')
  for (const { line, target } of readLinks(markdown)) {
    const [file = ''] = target.split('#')
    if (!existsSync(path.join(root, path.dirname(page), file))) problems.push(`${page}:${line}: there is no ${target}`)
  }
  for (const block of readBlocks(markdown)) {
    const name = `${page.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${block.line}.ts`
    places.set(name, page)
    write(name, toModule(block))
  }
}

// What somebody who follows the documentation has installed; the packages are read from their sources.
install('@caunoi', path.join(root, 'packages'))
for (const [name, owner] of Object.entries({ hono: 'api', zod: 'schemas', msw: 'testing' })) {
  install(name, path.join(root, 'packages', owner, 'node_modules', name))
}
write('tsconfig.json', JSON.stringify({ extends: path.join(root, 'tsconfig.base.json'), include: ['*.ts'] }))

const compiler = [path.join(root, 'node_modules/typescript-7/bin/tsc'), '-p', 'tsconfig.json', '--pretty', 'false']
const { status, stdout, stderr } = spawnSync(process.execPath, compiler, { cwd: folder, encoding: 'utf8' })
if (status !== 0 && !stdout.includes('error TS')) problems.push(`${stdout}${stderr}`)
// What is wrong in the sources themselves is told by the check of their types.
for (const message of stdout.split(/\n(?=\S)/)) {
  const [, name = '', line, rest] = /^([^(]+)\((\d+),\d+\)(.*)$/s.exec(message.trimEnd()) ?? []
  const page = places.get(name)
  if (page !== undefined) problems.push(`${page}:${line}${rest}`)
}

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
} else console.log(`${places.size} examples on ${pages.length} pages compile, and every link leads somewhere`)

function install(name: string, target: string): void {
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true })
  symlinkSync(target, path.join(folder, 'node_modules', name), 'junction')
}

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text)
}
