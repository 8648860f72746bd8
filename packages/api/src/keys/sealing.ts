import type { AnyResource } from '@caunoi/schemas'
import type { BlindIndex } from './blind-index.ts'
import { createBlindIndex } from './blind-index.ts'
import { isClosed } from './closed-parts.ts'
import type { Keys } from './keys.ts'
import { createRowSeals, type OnBroken, type RowSeals } from './row-seals.ts'

/** Areas whose records prove what was done with personal data: they outlive the data of the person. */
const EVIDENCE = new Set(['rights', 'consent'])

/** What the parts of a sealed store share. */
export interface Sealing {
  readonly keys: Keys
  readonly index: BlindIndex
  readonly rows: RowSeals
  /** Names of the resources whose records are closed. */
  readonly sealed: readonly string[]
  /** Names of the resources with a file beside the record. */
  readonly withContent: readonly string[]
  seals(resource: string): boolean
  /** Whether the records of a resource are kept when the person whom they name is erased. */
  isEvidence(resource: string): boolean
}

/** Whether a resource is evidence of how personal data were handled, and is kept when the data are erased. */
export function isEvidenceOf({ area }: Pick<AnyResource, 'area'>): boolean {
  return EVIDENCE.has(area)
}

/** Works out once what is closed and how. */
export async function createSealing(keys: Keys, resources: readonly AnyResource[], onBroken: OnBroken): Promise<Sealing> {
  const sealed = resources.filter(isClosed).map(({ name }) => name)
  const names = new Set(sealed)
  const evidence = new Set(resources.filter(isEvidenceOf).map(({ name }) => name))
  return {
    keys,
    index: await createBlindIndex(keys, resources),
    rows: await createRowSeals(keys, onBroken),
    sealed,
    withContent: resources.flatMap(({ name, hasContent }) => (hasContent ? [name] : [])),
    seals: (resource) => names.has(resource),
    isEvidence: (resource) => evidence.has(resource),
  }
}
