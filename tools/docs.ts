import { spawnSync } from 'node:child_process'
import './reference.ts'

// Writes the reference pages of the standard (docs/reference) and of the packages (docs/api).
const { status } = spawnSync('typedoc', { stdio: 'inherit', shell: process.platform === 'win32' })
process.exitCode = process.exitCode || (status ?? 1)
