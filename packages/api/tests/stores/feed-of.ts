import { expect, vi } from 'vitest'
import type { Store } from '../../src/stores/store.ts'

/**
 * The feed of some audiences once it has a number of changes.
 *
 * PostgreSQL holds changes back while any older transaction of the whole server runs, one of another test too.
 */
export const feedOf = (store: Store, audiences: readonly string[], length: number, after?: string) =>
  vi.waitFor(
    async () => {
      const feed = await store.changes(audiences, after, 10)
      expect(feed.changes).toHaveLength(length)
      return feed
    },
    { timeout: 20_000 },
  )
