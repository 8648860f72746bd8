import type { CodeOf } from '../code-list.ts'
import type { SensitivityLabel } from '../code-lists/sensitivity-label.ts'
import type { WorkerRole } from '../code-lists/worker-role.ts'
import type { AreaRights } from './area-rights.ts'

/** What a role opens, within the purpose of the token. */
export interface RoleRights {
  readonly areas: AreaRights
  /** Sensitivity labels that the role may be cleared for; `every` leaves it to the registration. */
  readonly labels: 'every' | readonly CodeOf<typeof SensitivityLabel>[]
  /** Whether each of its workers sees, beside the directory, only what was opened to that worker by name, whatever the facility owns or was sent. */
  readonly onlyByName?: true
  /** Whether its workers are let in by a demonstration only, where nothing is of a real person. */
  readonly sandboxOnly?: true
}

const known = { directory: 'rs', workforce: 'rs' }
const work = { ...known, client: 'crus', casework: 'crus', exchange: 'crus', consent: 'crus' }

/** What each role opens. Whoever runs the software sees no record of a person, and whoever reviews accesses sees no content. */
export const roleRights: Readonly<Record<CodeOf<typeof WorkerRole>, RoleRights>> = Object.freeze({
  'facility-head': {
    areas: {
      directory: 'crus',
      workforce: 'crus',
      client: 'crus',
      casework: 'crus',
      exchange: 'crus',
      support: 'crus',
      funding: 'crus',
      consent: 'crus',
      rights: 'crus',
      emergency: 'crus',
      audit: 'rs',
      figures: 'crus',
    },
    labels: 'every',
  },
  clinician: {
    areas: { ...work, support: 'rs', emergency: 'cr' },
    labels: ['hiv', 'psychiatric', 'substance', 'disability', 'domestic-violence', 'child-abuse', 'sexual-violence', 'trafficking'],
  },
  'case-manager': { areas: { ...work, support: 'crus', emergency: 'crus', funding: 'crus', figures: 'rs' }, labels: 'every' },
  'school-counsellor': { areas: { ...work, support: 'rs', funding: 'rs' }, labels: ['disability', 'domestic-violence', 'child-abuse'] },
  'records-officer': {
    areas: { ...known, client: 'crus', casework: 'rs', exchange: 'rs', support: 'rs', consent: 'rs' },
    labels: ['disability'],
  },
  'facility-administrator': { areas: { directory: 'crus', workforce: 'crus' }, labels: [] },
  'data-protection-officer': {
    areas: { ...known, client: 'rs', casework: 'rs', consent: 'crus', rights: 'crus', emergency: 'rus', audit: 'rs' },
    labels: 'every',
  },
  auditor: { areas: { directory: 'rs', emergency: 'rs', audit: 'rs' }, labels: [] },
  collaborator: { areas: { directory: 'rs', client: 'r', casework: 'r' }, labels: [], onlyByName: true },
  statistician: { areas: { directory: 'rs', figures: 'crus' }, labels: [] },
  vendor: { areas: { directory: 'rs' }, labels: [], sandboxOnly: true },
})

/** Whether workers of a role are let in by a demonstration only; software by itself has no role. */
export function isForSandbox(role: CodeOf<typeof WorkerRole> | undefined): boolean {
  return role !== undefined && roleRights[role].sandboxOnly === true
}

/** Whether a worker of a role may be cleared for a label; software by itself is bound by its registration alone. */
export function isWithinRole(role: CodeOf<typeof WorkerRole> | undefined, label: string): boolean {
  const labels = role === undefined ? 'every' : roleRights[role].labels
  return labels === 'every' || labels.some((one) => one === label)
}
