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

/** Commands that a text names of which the repository has none: npm runs two of its scripts without `run`, and no other. */
export function unknownCommands(text: string, root: string): readonly string[] {
  const { scripts }: { readonly scripts: object } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return [...text.matchAll(/`(npm (?:run )?([^`\s]+)[^`]*)`/g)].flatMap(([, command = '', name = '']) => {
    const isRun = command.startsWith('npm run ') || name === 'test' || name === 'start'
    return isRun && Object.hasOwn(scripts, name) ? [] : [command]
  })
}

/** Each pattern that a name with alternatives in braces stands for: one of them that is gone is missing. */
function alternativesOf(name: string): readonly string[] {
  const [, before = '', words, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(name) ?? []
  return words === undefined ? [name] : words.split(',').map((word) => `${before}${word}${after}`)
}

/** Reads the rows of the table of claims. */
export function readClaims(root: string): readonly Claim[] {
  const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
  const [, section = ''] = /## What protects, and what proves it\n([\s\S]*?)\n## /.exec(page) ?? []
  return section.split('\n').flatMap((line): readonly Claim[] => {
    const [, text = '', proof = ''] = /^\| (.*) \| (.*) \|$/.exec(line) ?? []
    if (text === '' || text === 'claim') return []
    const named = [...proof.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    const commands = named.filter((name) => name.startsWith('npm '))
    const files = named.filter((name) => name.startsWith('packages/') || name.startsWith('tools/')).flatMap(alternativesOf)
    const found = files.map((name) => [name, globSync(name, { cwd: root })] as const)
    const missing = [...found.flatMap(([name, tests]) => (tests.length === 0 ? [name] : [])), ...unknownCommands(proof, root)]
    return [{ text, tests: found.flatMap(([, tests]) => tests).sort(), commands, missing }]
  })
}
