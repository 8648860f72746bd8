import type { CodeOf } from '../code-list.ts'
import type { AccessPurpose } from '../code-lists/access-purpose.ts'
import type { WorkArea } from '../code-lists/work-area.ts'
import { holdsRight, type Letter } from './area-rights.ts'
import { purposeRights } from './purpose-rights.ts'
import { roleRights } from './role-rights.ts'
import type { Viewer } from './viewer.ts'

/** Who asks: one client of one facility, for one purpose, perhaps on behalf of a worker. */
export interface Subject extends Viewer {
  readonly clientId: string
  readonly purpose: CodeOf<typeof AccessPurpose>
  /** Rights of the token by resource name: `Case` → `cru`. */
  readonly scopes: ReadonlyMap<string, string>
}

/** What a right is asked on: a kind of record. */
export interface Guarded {
  readonly name: string
  readonly area: CodeOf<typeof WorkArea>
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
export function holdsScope({ scopes }: Pick<Subject, 'scopes'>, resource: string, letter: string): boolean {
  return [scopes.get(resource), scopes.get('*')].some((letters) => letters?.includes(letter))
}

/** What of a token lacks a right. */
export type MissingRight = 'scope' | 'purpose' | 'role'

/**
 * Which of the scope, the purpose and the role lacks a right on a kind of record; `undefined` when none does.
 * The answer depends on the token alone, never on a record.
 *
 * @example
 * ```ts
 * missingRight(subject, caseResource, 'r') // 'purpose': a token for statistics reads no case
 * ```
 */
export function missingRight(subject: Subject, { name, area }: Guarded, letter: Letter): MissingRight | undefined {
  if (!holdsScope(subject, name, letter)) return 'scope'
  if (!holdsRight(purposeRights[subject.purpose], area, letter)) return 'purpose'
  return subject.role === undefined || holdsRight(roleRights[subject.role].areas, area, letter) ? undefined : 'role'
}
