import type { CodeOf } from '../code-list.ts'
import { sensitivityLabels } from '../code-lists/sensitivity-label.ts'
import type { WorkerRole } from '../code-lists/worker-role.ts'

/** Whose eyes a record is seen with: those of a facility, as far as they are cleared for sensitive matters. */
export interface Viewer {
  readonly facilityId: string
  /** Sensitivity labels that the viewer is cleared for. */
  readonly labels: ReadonlySet<string>
  /** What it is looked at for; left out for a facility as a whole. */
  readonly purpose?: string
  readonly workerId?: string
  /** What the worker does at the facility; absent where the software asks by itself. */
  readonly role?: CodeOf<typeof WorkerRole>
}

const everyLabel: ReadonlySet<string> = new Set(sensitivityLabels)

/** A facility as a whole: somebody there is cleared for every label. */
export function wholeFacility(facilityId: string): Viewer {
  return { facilityId, labels: everyLabel }
}

/** Whether nothing is hidden from a viewer for its label. */
export function isCleared({ labels }: Viewer): boolean {
  return labels.size === everyLabel.size
}
