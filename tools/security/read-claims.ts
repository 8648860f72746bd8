import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the page for the officer claims, and what proves it. */
export interface Claim {
  readonly text: string
  /** Test files, from the root of the repository. */
  readonly tests: readonly string[]
  /** Commands that prove it, or more of it, by themselves. */
  readonly commands: readonly string[]
  /** What it names that is not there. */
  readonly missing: readonly string[]
}

/** Reads the rows of the table of claims. */
export function readClaims(root: string): readonly Claim[] {
  const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const [, section = ''] = /## What protects, and what proves it\n([\s\S]*?)\n## /.exec(page) ?? []
  return section.split('\n').flatMap((line): readonly Claim[] => {
    const [, text = '', proof = ''] = /^\| (.*) \| (.*) \|$/.exec(line) ?? []
    if (text === '' || text === 'claim') return []
    const named = [...proof.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    const commands = named.filter((name) => name.startsWith('npm '))
    const files = named.filter((name) => name.startsWith('packages/') || name.startsWith('tools/'))
    const found = files.map((name) => [name, globSync(name, { cwd: root })] as const)
    const unknown = commands.filter((command) => !(command.replace(/^npm (run )?/, '').split(' ')[0] ?? '' in scripts))
    const missing = [...found.flatMap(([name, tests]) => (tests.length === 0 ? [name] : [])), ...unknown]
    return [{ text, tests: found.flatMap(([, tests]) => tests).sort(), commands, missing }]
  })
}
