import type { AreaRights } from './area-rights.ts'
import { purposeRights } from './purpose-rights.ts'

const rightsOf: ReadonlyMap<string, AreaRights> = new Map(Object.entries(purposeRights))

/** The first of some purposes that opens an area of work, best with all rights; the first of all where none does. */
export function purposeFor(purposes: readonly string[], area: keyof AreaRights | undefined): string | undefined {
  if (area === undefined) return purposes[0]
  const opening = purposes.filter((purpose) => rightsOf.get(purpose)?.[area] !== undefined)
  return opening.find((purpose) => rightsOf.get(purpose)?.[area] === 'crus') ?? opening[0] ?? purposes[0]
}
