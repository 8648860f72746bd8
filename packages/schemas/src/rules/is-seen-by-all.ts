import type { Code, CodeList } from '../code-list.ts'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'

const { codes }: CodeList = IdentifierSystem

/** Whether everybody who sees a record sees a paper of this kind: one that bears a sensitivity label is hidden from some. */
export function isSeenByAll(system: string): boolean {
  const code: Code | undefined = Object.hasOwn(codes, system) ? codes[system] : undefined
  return code?.labels === undefined
}
