import type { AccessPurpose, CodeOf, WorkerRole } from '@caunoi/schemas'

/** Who asks: one client of one facility, for one purpose, perhaps on behalf of a worker. */
export interface Subject {
  readonly clientId: string
  readonly facilityId: string
  readonly workerId?: string
  /** What the worker does at the facility; absent where the software asks by itself. */
  readonly role?: CodeOf<typeof WorkerRole>
  readonly purpose: CodeOf<typeof AccessPurpose>
  /** Sensitivity labels that the subject is cleared for. */
  readonly labels: ReadonlySet<string>
  /** Rights of the token by resource name: `Case` → `cru`. */
  readonly scopes: ReadonlyMap<string, string>
}

/** Reads scopes such as `system/Case.cru`; what is not of that form grants nothing. */
export function parseScopes(scope: string): ReadonlyMap<string, string> {
  const granted = new Map<string, string>()
  for (const part of scope.split(' ')) {
    const match = /^system\/([A-Z]\w*|\*)\.([cruds]+)$/.exec(part)
    if (match?.[1] && match[2]) granted.set(match[1], (granted.get(match[1]) ?? '') + match[2])
  }
  return granted
}

/** Whether the token holds a right on a resource: `c` create, `r` read, `u` update and actions, `s` search. */
export function holdsScope({ scopes }: Subject, resource: string, letter: string): boolean {
  return [scopes.get(resource), scopes.get('*')].some((letters) => letters?.includes(letter))
}
