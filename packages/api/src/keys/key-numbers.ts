import type { StoredRecord, Transaction } from '../stores/store.ts'
import type { Keys } from './keys.ts'

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

/** Claims the number of a root, or proposes a new key: answers the one that holds. */
export async function claimKey(transaction: Transaction, owner: string, root: string, proposed: number): Promise<number> {
  return Number(await transaction.claimNaturalKey(holderOf(owner), RESOURCE, root, String(proposed)))
}

/** The number of a root whose key is about to be destroyed; whoever writes about the root afterwards gets another one. */
export async function retireKey(transaction: Transaction, keys: Keys, owner: string, root: string): Promise<number> {
  const key = await claimKey(transaction, owner, root, keys.take())
  await transaction.moveNaturalKey(holderOf(owner), `!destroyed ${key}`, RESOURCE, root)
  return key
}
