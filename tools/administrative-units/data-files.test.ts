import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createDataFiles } from './data-files.ts'

const folder = path.join(import.meta.dirname, '../../packages/schemas/src/administrative-units/data')

test.each([...createDataFiles()])('finds %s as the generator would write it', (name, content) => {
  expect(readFileSync(path.join(folder, name), 'utf8') === content).toBe(true)
})
