/** Viet Nam is seven hours ahead of UTC, all year. */
const AHEAD = 7 * 3_600_000

/** An instant as the clocks in Viet Nam show it, in a form that every option takes: `2026-12-31T00:00:00+07:00`. */
export function onVietNamClock(instant: string): string {
  return `${new Date(Date.parse(instant) + AHEAD).toISOString().slice(0, 19)}+07:00`
}
