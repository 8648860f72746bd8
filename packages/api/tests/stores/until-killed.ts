import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** Runs a script, kills it with SIGKILL once it has said so many lines, and answers all that it said in whole lines. */
export async function linesUntilKilled(script: URL, given: readonly string[], lines: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--conditions=@caunoi/source', fileURLToPath(script), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let count = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    count += text.split('\n').length - 1
    if (count >= lines) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  return said.split('\n').slice(0, -1)
}
