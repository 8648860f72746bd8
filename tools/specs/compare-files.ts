import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** How the files of a folder differ from those that should be there. */
export interface Difference {
  readonly file: string
  readonly fault: 'missing' | 'stale' | 'extra'
}

/** Compares a folder with the files that should be in it; what is ignored, a file or a folder, is of no concern. */
export function compareFiles(folder: string, wanted: ReadonlyMap<string, string>, ignored: readonly string[]): readonly Difference[] {
  const present = new Set(filesIn(folder).filter((file) => !ignored.some((name) => file === name || file.startsWith(`${name}/`))))
  const wrong = [...wanted].flatMap(([file, content]): Difference[] => {
    if (!present.has(file)) return [{ file, fault: 'missing' }]
    return readFileSync(path.join(folder, file), 'utf8') === content ? [] : [{ file, fault: 'stale' }]
  })
  const extra = [...present].filter((file) => !wanted.has(file)).map((file): Difference => ({ file, fault: 'extra' }))
  return [...wrong, ...extra]
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort()
}
