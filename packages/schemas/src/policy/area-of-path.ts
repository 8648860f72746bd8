import { collectionPath } from '../paths.ts'
import type { AreaRights } from './area-rights.ts'

/** The area of work of what a path leads to; undefined where that is no record. The trail of a record is a matter of its own. */
export function areaOfPath(
  path: string,
  resources: Readonly<Record<string, { readonly area: keyof AreaRights }>>,
): keyof AreaRights | undefined {
  const bare = path.replace(/\?.*/, '')
  const found = Object.entries(resources).find(([name]) => `${bare}/`.startsWith(`${collectionPath(name)}/`))?.[1]
  return found && /\/(audit|accesses)$/.test(bare) ? 'audit' : found?.area
}
