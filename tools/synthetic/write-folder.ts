import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SyntheticStep } from '../../packages/testing/src/index.ts'

const lines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** Writes steps to a folder: all in their order, and the drafts of each collection in a file of its own. */
export async function writeFolder(folder: string, steps: readonly SyntheticStep[]): Promise<readonly string[]> {
  const made = steps.flatMap((step) => (step.do === 'create' ? [step] : []))
  const files: (readonly [name: string, text: string])[] = [
    ['steps.ndjson', lines(steps)],
    ...[...Map.groupBy(made, ({ collection }) => collection)].map(
      ([collection, found]) => [`${collection}.ndjson`, lines(found.map(({ ref, owner, draft }) => ({ ref, owner, draft })))] as const,
    ),
  ]
  await mkdir(folder, { recursive: true })
  await Promise.all(files.map(([name, text]) => writeFile(path.join(folder, name), text)))
  return files.map(([name]) => name)
}
