import { supervisorLoad } from '@caunoi/schemas'

/** The days on which a trainee practises under somebody; without an end as long as nobody ends it. */
export interface Practice {
  readonly from: string
  readonly to?: string | undefined
}

/** Whether a supervisor of these trainees has too many on any day of one practice. The load only rises on a first day, so that the fullest day is one of these. */
export function isOverloaded(trainees: readonly Practice[], { from, to }: Practice): boolean {
  let present: readonly Practice[] = []
  for (const next of trainees.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    present = [...present.filter((earlier) => earlier.to === undefined || next.from <= earlier.to), next]
    const isAsked = from <= next.from && (to === undefined || next.from <= to)
    if (isAsked && supervisorLoad(present, next.from).isTooMany) return true
  }
  return false
}
