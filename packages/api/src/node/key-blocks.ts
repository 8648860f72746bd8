import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import { KeyDestroyed, SealBroken, WrongKeys } from '../keys/key-errors.ts'
import { KEY_BYTES } from '../keys/keys.ts'
import { createFile, isCode, requirePrivate } from './key-files.ts'

/** Keys that are made at a time: one wait for the disk for all of them. */
const BLOCK = 1024
/** Blocks have numbers below this: a number that a restored folder has lost is not given again, to other keys. */
const MOST_BLOCKS = 2 ** 40
/** Blocks that are kept open. */
const MOST_OPEN = 64
const ENDING = '.keys'

/** Numbered keys in files of a folder; a destroyed one is overwritten where it stands. */
export interface KeyBlocks {
  take(): number
  has(key: number): boolean
  read(key: number): Buffer
  destroy(keys: readonly number[]): void
}

const isDestroyed = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0)

/** Opens the numbered keys of a folder. Each process takes from blocks of its own, so that no two take the same. */
export function createKeyBlocks(folder: string): KeyBlocks {
  const open = new Map<number, number>()
  let next = 0
  let end = 0

  const fileOf = (block: number): string => path.join(folder, `${block}${ENDING}`)

  function descriptorOf(block: number): number {
    const found = open.get(block)
    if (found !== undefined) return found
    requirePrivate(fileOf(block))
    const descriptor = openSync(fileOf(block), 'r+')
    open.set(block, descriptor)
    const [oldest] = open
    if (oldest && open.size > MOST_OPEN) {
      open.delete(oldest[0])
      closeSync(oldest[1])
    }
    return descriptor
  }

  function reserve(): void {
    let block = randomInt(1, MOST_BLOCKS)
    while (!createFile(fileOf(block), randomBytes(BLOCK * KEY_BYTES))) block = randomInt(1, MOST_BLOCKS)
    next = block * BLOCK
    end = next + BLOCK
  }

  /** The block of a key that is named in a database, where anybody may have written it: there may be none. */
  function blockOf(key: number): number {
    try {
      return descriptorOf(Math.floor(key / BLOCK))
    } catch (cause) {
      if (isCode(cause, 'ENOENT')) throw new SealBroken(`there is no key ${key}`, { cause })
      throw cause
    }
  }

  function bytesOf(key: number): Buffer {
    const bytes = Buffer.alloc(KEY_BYTES)
    const read = readSync(blockOf(key), bytes, 0, KEY_BYTES, (key % BLOCK) * KEY_BYTES)
    if (read !== KEY_BYTES) throw new WrongKeys(`the block of key ${key} is too short`)
    return bytes
  }

  return {
    take() {
      if (next === end) reserve()
      return next++
    },
    has: (key) => !isDestroyed(bytesOf(key)),
    read(key) {
      const bytes = bytesOf(key)
      if (isDestroyed(bytes)) throw new KeyDestroyed(`key ${key} was destroyed`)
      return bytes
    },
    destroy(keys) {
      const touched = new Set<number>()
      for (const key of keys) {
        const descriptor = descriptorOf(Math.floor(key / BLOCK))
        const start = (key % BLOCK) * KEY_BYTES
        // A disk may take less at a time than it is given.
        for (let done = 0; done < KEY_BYTES; )
          done += writeSync(descriptor, Buffer.alloc(KEY_BYTES - done), 0, KEY_BYTES - done, start + done)
        touched.add(Math.floor(key / BLOCK))
      }
      for (const block of touched) fsyncSync(descriptorOf(block))
    },
  }
}
