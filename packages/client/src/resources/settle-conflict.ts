import { isProblem } from '../errors/problem-error.ts'
import type { CallOptions } from '../options/call-options.ts'
import type { Collection, JsonRecord } from './connection.ts'
import type { Recorded } from './shape.ts'
import { readById } from './versions.ts'

/**
 * Decides what a version conflict after a lost answer means. When the conflicting version is the next one and is as it was wanted,
 * the try whose answer was lost has stored it, and it is the answer; everything else is thrown on.
 */
export async function settleConflict(
  collection: Collection,
  record: Recorded,
  {
    error,
    isWanted,
    options,
  }: { readonly error: unknown; readonly isWanted: (stored: JsonRecord) => boolean; readonly options: CallOptions | undefined },
): Promise<JsonRecord> {
  if (!isProblem(error, 'version-conflict')) throw error
  collection.etags.forget(record.id)
  const stored = error.mayBeStored ? await readById(collection, record.id, options).catch(() => undefined) : undefined
  if (stored?.version === record.version + 1 && isWanted(stored)) return stored
  throw error
}
