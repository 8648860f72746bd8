import type { SealedStoreOptions } from '../../packages/api/src/index.ts'
import { createFileKeys } from '../../packages/api/src/node/index.ts'

/** The keys of a folder, under which the records of a bench are closed; without a folder they are readable. */
export function benchKeys(folder: string | undefined): SealedStoreOptions | undefined {
  return folder === undefined ? undefined : { keys: createFileKeys({ folder, onCreated: () => undefined }) }
}
