/** Days for which the answer to an idempotency key is kept. */
export const retentionDays = 30

/** Seconds for which a token id or a count is remembered behind its expiry: clocks differ. */
const TOKEN_SECONDS = 60

/** What a purge removes: answers that were given before a time, token ids and counts of misses that expired before a second. */
export function outlivedAt(now: Date): { readonly answers: string; readonly tokens: number; readonly misses: number } {
  const answers = new Date(now.getTime() - retentionDays * 24 * 60 * 60 * 1000).toISOString()
  const seconds = Math.floor(now.getTime() / 1000)
  return { answers, tokens: seconds - TOKEN_SECONDS, misses: seconds - TOKEN_SECONDS }
}
