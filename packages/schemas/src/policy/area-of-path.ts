import { collectionPath } from '../paths.ts'
import type { AreaRights } from './area-rights.ts'

/** The area of work of what a path leads to; undefined where that is no record. The trail of a record is a matter of its own. */
export function areaOfPath(
  path: string,
  resources: Readonly<Record<string, { readonly area: keyof AreaRights }>>,
): keyof AreaRights | undefined {
  const [bare = ''] = path.split('?', 1)
  const [, found] = Object.entries(resources).find(([name]) => `${bare}/`.startsWith(`${collectionPath(name)}/`)) ?? []
  return found && /\/(audit|accesses)$/.test(bare) ? 'audit' : found?.area
}
