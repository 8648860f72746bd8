import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { SyntheticStep } from '../../packages/testing/src/index.ts'

/** What was played with some credentials, so that a run which was interrupted goes on where it stopped. */
export interface Log {
  /** The same for the same credentials, server and steps. */
  readonly key: string
  /** Ids that earlier runs noted, in order. */
  readonly earlier: readonly string[]
  /** Notes one step more. */
  note(id: string): void
}

/** Opens the log of a run, which stands beside the file of credentials. */
export async function openLog(credentials: string, url: string | undefined, steps: readonly SyntheticStep[]): Promise<Log> {
  const hash = createHash('sha256')
    .update(await readFile(credentials))
    .update(`\n${url ?? ''}\n`)
  for (const step of steps) hash.update(JSON.stringify(step))
  const key = hash.digest('base64url').slice(0, 22)
  const file = `${credentials}.${key}.log`
  const text = await readFile(file, 'utf8').catch(() => '')
  return { key, earlier: text.split('\n').slice(0, -1), note: (id) => appendFileSync(file, `${id}\n`) }
}
