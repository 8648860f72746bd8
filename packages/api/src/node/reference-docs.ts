import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Docs } from '../docs/mount-docs.ts'

/** The published package carries the script; in the workspace it is that of the package that it is copied from. */
async function readScript(): Promise<string> {
  const published = fileURLToPath(new URL('./assets/reference.js', import.meta.url))
  try {
    return await readFile(published, 'utf8')
  } catch {
    const entry = import.meta.resolve('@scalar/api-reference')
    return readFile(fileURLToPath(new URL('./browser/standalone.js', entry)), 'utf8')
  }
}

let script: Promise<string> | undefined

/** The API reference page, drawn by Scalar from a file of this package: no request leaves the server. */
export const referenceDocs: Docs = {
  script: () => {
    script ??= readScript()
    return script
  },
}
