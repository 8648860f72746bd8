import { createSecretKey, type KeyObject } from 'node:crypto'
import type { KeyBlocks } from './key-blocks.ts'

/** Milliseconds for which a key stays in memory: so long, at the most, another process can use one that was destroyed. */
const HELD = 10_000
/** Most keys in memory. */
const MOST = 4096

/** Keys as the ciphers take them: reading one from its block and preparing it costs more than to use it. */
export interface HeldKeys {
  get(key: number): KeyObject
  forget(keys: readonly number[]): void
}

/** Keeps the keys that were used last. */
export function createHeldKeys({ read }: KeyBlocks): HeldKeys {
  const held = new Map<number, { readonly secret: KeyObject; readonly until: number }>()
  return {
    get(key) {
      const now = performance.now()
      const found = held.get(key)
      if (found && found.until > now) return found.secret
      const bytes = read(key)
      const secret = createSecretKey(bytes)
      bytes.fill(0)
      held.delete(key)
      held.set(key, { secret, until: now + HELD })
      const [oldest] = held.keys()
      if (oldest !== undefined && held.size > MOST) held.delete(oldest)
      return secret
    },
    forget(keys) {
      for (const key of keys) held.delete(key)
    },
  }
}
