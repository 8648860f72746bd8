import { Refusal } from '../refusal.ts'

/** Whether a list of ETags is `*`, which matches any. */
const isAny = (list: string): boolean => list.trim() === '*'

/** Whether an ETag stands in a list such as `"3", W/"4"`. */
function isListed(etag: string, list: string): boolean {
  return isAny(list) || list.split(',').some((candidate) => candidate.trim() === etag)
}

/** Refuses a change that does not say which version it is made on. */
export function requireIfMatch(ifMatch: string | undefined): string {
  if (ifMatch === undefined) throw new Refusal('precondition-required')
  return ifMatch
}

/** Refuses a change that was made on another version than the present one, whose view is made only where its ETag is asked for. */
export async function checkIfMatch(ifMatch: string, view: () => Promise<{ readonly etag: string }>): Promise<void> {
  if (isAny(ifMatch)) return
  const { etag } = await view()
  if (!isListed(etag, ifMatch)) throw new Refusal('version-conflict', { headers: { etag } })
}

/** Whether the caller already holds this representation. */
export function isNotModified(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && isListed(etag, ifNoneMatch.replaceAll('W/', ''))
}
