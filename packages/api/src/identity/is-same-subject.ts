import type { Subject } from '@caunoi/schemas/policy'
import { isEqual } from '../resource/canonical.ts'

function plain({ labels, scopes, ...who }: Subject): object {
  return { ...who, labels: [...labels].toSorted(), scopes: Object.fromEntries(scopes) }
}

/** Whether two subjects are one caller with the same rights. */
export function isSameSubject(one: Subject, other: Subject): boolean {
  return one === other || isEqual(plain(one), plain(other))
}
