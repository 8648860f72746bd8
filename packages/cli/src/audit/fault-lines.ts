import type { Language } from '@caunoi/schemas'

/** Faults that are written out; of more only the number. */
const MOST = 50

/** A line for each of the first faults, and the number of the others. */
export function faultLines<Fault>(faults: readonly Fault[], describe: (fault: Fault) => string, language: Language): readonly string[] {
  const more = faults.length - MOST
  const rest = language === 'vi' ? `… và ${more} điểm nữa` : `… and ${more} more`
  return [...faults.slice(0, MOST).map((fault) => `✗ ${describe(fault)}`), ...(more > 0 ? [rest] : [])]
}
