import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { WorkedCases } from './rule-pages.ts'

const folder = path.join(import.meta.dirname, '../../specs/vectors/rules')

/** Reads the worked cases of the rules. */
export function readWorkedCases(): WorkedCases {
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(folder, file), 'utf8')).cases]),
  )
}
