import { type LabelsAt, labelSourcesIn, sensitivityOf } from '../labels.ts'
import { StayEnding } from './stay-actions.ts'

const sources = labelSourcesIn(StayEnding)

/** The last day of the follow-up is worked out of the end of a stay: it tells the day of the end, and bears its labels. */
export function labelledFollowUp({ ending, followUpUntil }: Readonly<Record<string, unknown>>): readonly LabelsAt[] {
  const labels = followUpUntil === undefined ? [] : sensitivityOf(sources, ending)
  return labels.length > 0 ? [{ at: ['followUpUntil'], labels }] : []
}
