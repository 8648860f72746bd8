import { closeSync, fchownSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WrongKeys } from '../keys/key-errors.ts'

const OTHERS = 0o077

/** Refuses a file or a folder that somebody else than its owner may read or change. */
export function requirePrivate(file: string): void {
  const mode = statSync(file).mode & 0o777
  if ((mode & OTHERS) !== 0 && process.platform !== 'win32') {
    const right = statSync(file).isDirectory() ? '700' : '600'
    const [name, present] = [path.basename(file), mode.toString(8)]
    throw new WrongKeys(
      `${name} có quyền ${present} nên người khác mở được: chạy chmod ${right} / ` +
        `${name} has mode ${present}, so that others may open it: run chmod ${right} on it`,
    )
  }
}

/** Makes the entries of a folder outlive a power cut. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Gives what root makes in a folder to whose folder it is: the server has to read what an operator makes for it. */
function giveToOwner(descriptor: number, folder: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(folder)
  fchownSync(descriptor, uid, gid)
}

/** Creates a file whole and durably; false when there is one of that name already. */
export function createFile(file: string, content: Uint8Array): boolean {
  const draft = `${file}.${crypto.randomUUID()}.new`
  const descriptor = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(descriptor, content)
    giveToOwner(descriptor, path.dirname(file))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft)
    syncFolder(path.dirname(file))
  }
}

/** Reads a private file; nothing when there is none. */
export function readPrivate(file: string): string | undefined {
  try {
    requirePrivate(file)
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Whether the system refused with this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
