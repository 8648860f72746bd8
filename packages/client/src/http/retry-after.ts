/** Reads `Retry-After`, in seconds or as a date, as the seconds still to wait; `undefined` when there is none that can be read. */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value)
  const until = Date.parse(value)
  // The date is by the server's clock, which need not be ours.
  const sentAt = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(until) ? undefined : Math.max(0, (until - (Number.isNaN(sentAt) ? now : sentAt)) / 1000)
}
