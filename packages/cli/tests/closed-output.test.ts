import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

it('caunoi ends quietly where nobody reads its answer to the end', async () => {
  const main = `${import.meta.dirname}/../src/main.ts`
  const child = spawn(process.execPath, ['--conditions=@caunoi/source', main, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ said, status }).toEqual({ said: '', status: 0 })
})
