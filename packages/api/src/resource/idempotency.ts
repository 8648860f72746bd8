import { IdempotencyKey, validateShape } from '@caunoi/schemas'
import { Refusal, refuseFaults } from '../refusal.ts'
import { sha256Hex } from '../sha256.ts'
import type { KeptAnswer, StoredRecord, Transaction } from '../stores/store.ts'

/** A key and the request that it stands for. */
export interface IdempotentRequest {
  /** Whose key it is: two clients may use the same one. */
  readonly scope: string
  readonly key: string
  readonly fingerprint: string
}

/** Reads the key of a request; refuses a missing one where a duplicate would harm. */
export function idempotentRequest(
  key: string | undefined,
  required: boolean,
  { scope, target, text }: { readonly scope: string; readonly target: string; readonly text: string },
): IdempotentRequest | undefined {
  if (key === undefined || key === '') {
    if (required) throw new Refusal('idempotency-key-required')
    return undefined
  }
  const { faults = [] } = validateShape(IdempotencyKey, key)
  refuseFaults(
    'invalid-parameter',
    faults.map((fault) => ({ ...fault, pointer: '/Idempotency-Key' })),
  )
  return { scope, key: sha256Hex(key), fingerprint: sha256Hex(`${target}\n${text}`) }
}

/** What a request answers: a record in one version, and the status. */
export interface Answer {
  readonly record: StoredRecord
  readonly status: 200 | 201
  /** The record as it stands, where the answer was given before. */
  readonly present?: StoredRecord
}

/** Does the work of a request once: a repeated key gets the first answer `again`, with the same record in the same version. */
export async function once<Given extends Answer>(
  transaction: Transaction,
  request: IdempotentRequest | undefined,
  at: string,
  work: () => Promise<Given>,
  again: (kept: Answer) => Promise<Given>,
): Promise<Given> {
  if (!request) return work()
  const { scope, key, fingerprint } = request
  // Asked in this order: once the key is held, an answer that another request gave is there to be found.
  const [isHeld, kept] = await Promise.all([transaction.holdKey(scope, key), transaction.findAnswer(scope, key)])
  if (kept) return again(await replay(transaction, kept, fingerprint))
  if (!isHeld) throw new Refusal('request-in-progress', { retryAfter: 1 })
  const answer = await work()
  const { resource, id, version } = answer.record
  await transaction.keepAnswer(scope, key, { fingerprint, status: answer.status, resource, id, version, at })
  return answer
}

async function replay(transaction: Transaction, kept: KeptAnswer, fingerprint: string): Promise<Answer> {
  if (kept.fingerprint !== fingerprint) throw new Refusal('idempotency-key-reused')
  const record = await transaction.readVersion(kept.resource, kept.id, kept.version)
  const present = await transaction.read(kept.resource, kept.id)
  if (!record || !present) throw new Refusal('not-found')
  return { record: { ...record, owner: present.owner }, status: kept.status === 201 ? 201 : 200, present }
}
