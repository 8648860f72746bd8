import type { Result } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'

/** A router that looks paths without parameters up and walks the tree for all others: each of them leads to one and the same answer. */
export class PathRouter<Handler> extends TrieRouter<Handler> {
  override name = 'PathRouter'
  readonly #plain = new Map<string, Result<Handler> | undefined>()

  override add(method: string, path: string, handler: Handler): void {
    super.add(method, path, handler)
    // What was found before does not hold this one.
    for (const known of this.#plain.keys()) this.#plain.set(known, undefined)
    if (!/[:*?{]/.test(path)) this.#plain.set(`${method} ${path}`, undefined)
  }

  override match(method: string, path: string): Result<Handler> {
    const key = `${method} ${path}`
    const known = this.#plain.get(key)
    if (known) return known
    const found = super.match(method, path)
    if (this.#plain.has(key)) this.#plain.set(key, found)
    return found
  }
}
