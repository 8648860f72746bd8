import { collectionPath, resources } from '@caunoi/schemas'
import { purposeRights } from '@caunoi/schemas/policy'

/** Purposes for which clients of tests are registered, from the usual one on. */
export const testPurposes = ['care', 'benefit', 'operations', 'statistics', 'subject-rights', 'audit'] as const

/** The purpose for which a request is made: the first that opens the kind of record with all rights. */
export function purposeOfPath(path: string): (typeof testPurposes)[number] {
  const [collection] = Object.entries(resources).filter(
    ([name]) => `${path}/`.startsWith(`${collectionPath(name)}/`) || path.startsWith(`${collectionPath(name)}?`),
  )
  if (/\/(audit|accesses)($|\?)/.test(path)) return 'audit'
  const area = path.startsWith('/v1/reports') ? 'figures' : collection?.[1].area
  if (area === undefined) return 'care'
  const opening = testPurposes.filter((purpose) => purposeRights[purpose][area] !== undefined)
  return opening.find((purpose) => purposeRights[purpose][area] === 'crus') ?? opening[0] ?? 'care'
}
