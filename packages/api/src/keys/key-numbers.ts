import type { StoredRecord, Transaction } from '../stores/store.ts'
import { SealBroken } from './key-errors.ts'
import { type BrokenRow, numberOf } from './row-seals.ts'
import type { Sealing } from './sealing.ts'

/** Most roots whose number is remembered. */
const MOST = 10_000
const RESOURCE = 'Key'

/** Owner of the note which key is in use. */
const holderOf = (owner: string): string => `!key ${owner}`

/** Whom or what a record is about: the person, else the case, else itself. What is kept as evidence of a right stands for itself. */
export function rootOf({ resource, id, body }: StoredRecord, isEvidence: boolean): string {
  if (isEvidence || resource === 'Beneficiary') return id
  const { beneficiaryId, caseId }: { readonly beneficiaryId?: unknown; readonly caseId?: unknown } = JSON.parse(body)
  return typeof beneficiaryId === 'string' ? beneficiaryId : typeof caseId === 'string' ? caseId : id
}

/** Remembers under which key the records of an owner about a root are closed. */
export interface KeyNumbers {
  get(owner: string, root: string): number | undefined
  set(owner: string, root: string, key: number): void
  delete(owner: string, root: string): void
  /** Tells all of it to another memory. */
  copyTo(other: Pick<KeyNumbers, 'set'>): void
}

/** Creates the memory of a process: the oldest are forgotten. */
export function createKeyNumbers(): KeyNumbers {
  const known = new Map<string, readonly [owner: string, root: string, key: number]>()
  return {
    get: (owner, root) => known.get(`${owner} ${root}`)?.[2],
    set(owner, root, key) {
      known.delete(`${owner} ${root}`)
      known.set(`${owner} ${root}`, [owner, root, key])
      const [oldest] = known.keys()
      if (oldest !== undefined && known.size > MOST) known.delete(oldest)
    },
    delete: (owner, root) => void known.delete(`${owner} ${root}`),
    copyTo(other) {
      for (const entry of known.values()) other.set(...entry)
    },
  }
}

const useOf = (owner: string, root: string): BrokenRow => ({ kind: 'key', of: [owner, root] })

/** Claims the number of a root, or proposes a new key: answers the one that holds; throws when somebody else noted another one. */
export async function claimKey(
  transaction: Transaction,
  { rows }: Sealing,
  owner: string,
  root: string,
  proposed: number,
): Promise<number> {
  const use = useOf(owner, root)
  const key = rows.believedKey(use, await transaction.claimNaturalKey(holderOf(owner), RESOURCE, root, rows.sealKey(use, proposed)))
  if (key === undefined) throw new SealBroken(`the key in use about ${root} was not noted by this server`)
  return key
}

const NONE = 'none'

/** Signs the note of a release that did not, as it stands; an owner that has none, since it erased all about the root, gets none. */
export async function signKey(transaction: Transaction, { rows }: Sealing, owner: string, root: string): Promise<void> {
  const holder = holderOf(owner)
  const noted = await transaction.claimNaturalKey(holder, RESOURCE, root, NONE)
  await transaction.moveNaturalKey(holder, `!former ${owner}`, RESOURCE, root)
  if (noted !== NONE) await transaction.claimNaturalKey(holder, RESOURCE, root, rows.sealKey(useOf(owner, root), numberOf(noted)))
}

/** The number of a root whose key is about to be destroyed; whoever writes about the root afterwards gets another one. */
export async function retireKey(transaction: Transaction, sealing: Sealing, owner: string, root: string): Promise<number> {
  const key = await claimKey(transaction, sealing, owner, root, sealing.keys.take())
  await transaction.moveNaturalKey(holderOf(owner), `!destroyed ${key}`, RESOURCE, root)
  return key
}
