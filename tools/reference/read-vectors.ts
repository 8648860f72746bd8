import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../../specs/vectors')

/** A draft that is refused, and the day on which it is read. */
export interface RefusedDraft {
  readonly today: string
  readonly body: unknown
}

function read(resource: string, kind: 'valid' | 'invalid'): readonly string[] {
  return globSync(`${resource}/${kind}/*.json`, { cwd: folder })
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}

/** The drafts of a resource that every implementation has to accept, the fullest first. */
export function acceptedDrafts(resource: string): readonly unknown[] {
  return [...read(resource, 'valid')].sort((a, b) => b.length - a.length).map((text): unknown => JSON.parse(text))
}

/** The drafts of a resource that every implementation has to refuse. */
export function refusedDrafts(resource: string): readonly RefusedDraft[] {
  return read(resource, 'invalid').map((text): RefusedDraft => JSON.parse(text))
}
