import { sensitivityLabels } from '@caunoi/schemas'
import { type Asker, type MatrixRecord, namedWorker } from './expected-decision.ts'
import type { Door } from './expected-operations.ts'
import { opens, purposesWithRow, rolesWithRow } from './expected-rights.ts'
import { labelledContent, labelledWholes, labelOfWhole } from './labelled-content.ts'

/** How much an asker is cleared for, beside the labels that the records of a kind bear. */
export const clearances = ['every label', 'the labels of the record', 'every other label'] as const
export type Clearance = (typeof clearances)[number]

/** How much of the matrix is walked: all of it, what of it a change of the policy would show in, or so much as a store could show otherwise. */
export type Cut = 'whole' | 'test' | 'sample'

/** Software by itself, and a worker of each role. */
export const everyRole: readonly (string | undefined)[] = [undefined, ...rolesWithRow]

/** Who asks in a cut of the matrix. */
export function rolesOf(cut: Cut): readonly (string | undefined)[] {
  return cut === 'sample' ? [undefined, 'case-manager', 'collaborator'] : everyRole
}

/** Every label that records of a kind bear in the matrix. */
function labelsOf({ resource }: Pick<MatrixRecord, 'resource'>): ReadonlySet<string> {
  const [part, whole] = [labelledContent[resource], labelledWholes[resource]]
  return new Set([labelOfWhole, 'safe-house', ...(part?.labels ?? []), ...(whole?.labels ?? [])])
}

function labelsFor(clearance: Clearance, record: Pick<MatrixRecord, 'resource'>): ReadonlySet<string> {
  const own = labelsOf(record)
  if (clearance === 'every label') return new Set(sensitivityLabels)
  return clearance === 'the labels of the record' ? own : new Set(sensitivityLabels.filter((label) => !own.has(label)))
}

const known = new Map<string, Asker>()

/** An asker of a role for a purpose; one object for each, so that what is remembered for a clearance is found again. */
export function askerOf(role: string | undefined, purpose: string, clearance: Clearance, record: Pick<MatrixRecord, 'resource'>): Asker {
  const key = [role, purpose, clearance, record.resource].join()
  const found = known.get(key)
  if (found) return found
  const made = { purpose, labels: labelsFor(clearance, record), ...(role !== undefined && { role, workerId: namedWorker }) }
  known.set(key, made)
  return made
}

/** The purpose that an operation is made for: the first that opens its area with this letter. */
export function fittingPurpose({ area, letter }: Pick<Door, 'area' | 'letter'>): string {
  const purpose = purposesWithRow.find((one) => opens({ purpose: one }, area, letter))
  if (purpose === undefined) throw new TypeError(`No purpose opens ${area} for ${letter}`)
  return purpose
}
