import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const boot = fileURLToPath(new URL('./boot.mjs', import.meta.url))

test('lists the tasks when it is asked for one that does not exist', () => {
  const { status, stderr } = spawnSync(process.execPath, [boot, 'nothing'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toMatch(/Tasks: .*demo.*start.*test/)
})
