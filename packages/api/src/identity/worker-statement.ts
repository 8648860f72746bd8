import { type CodeOf, SensitivityLabel, WorkerRole } from '@caunoi/schemas'
import { z } from 'zod'
import { isPlainText } from '../http/plain-text.ts'
import type { Verifier } from './client-assertion.ts'
import { isRetired, type StoredRegistration } from './registration.ts'
import { readUnverified, verifyStatement } from './signed-statement.ts'
import { useOnce } from './token-memory.ts'

/** Header `typ` of a statement about a worker. */
const workerStatementType = 'caunoi-worker+jwt'

/** A worker on whose behalf software asks. */
export interface StatedWorker {
  readonly id: string
  readonly role: CodeOf<typeof WorkerRole>
  /** Labels that the worker is cleared for, within those of the client. */
  readonly labels: readonly CodeOf<typeof SensitivityLabel>[]
  /** Who stated it and with which key, where that is not the client itself. */
  readonly issuer?: string
  readonly key?: string
}

const stated = z.object({
  sub: z.string().min(1).max(100).refine(isPlainText),
  role: WorkerRole.schema,
  labels: z.array(SensitivityLabel.schema).max(100).optional(),
})

/**
 * Verifies what a client, or a sign-on that is registered with it, states about a worker: who, in which role, cleared for which labels.
 * Nobody is cleared for more than the client, and for nothing where nothing is said. Answers undefined whatever is wrong.
 */
export async function verifyWorker(
  statement: string,
  { store, findKeys, audience, now }: Verifier,
  registration: StoredRegistration,
): Promise<StatedWorker | undefined> {
  const claimed = readUnverified(statement)
  if (!claimed) return undefined
  const { issuer } = claimed
  const isOwn = issuer === registration.id
  const source = isOwn ? registration : registration.workerIssuers?.find((other) => other.issuer === issuer)
  if (!source) return undefined
  const found = await findKeys(source, claimed.header.kid)
  const keys = isOwn ? found.filter(({ kid }) => !isRetired(registration, kid, now)) : found
  const rules = { keys, types: [workerStatementType], issuer, audience, jwksUri: source.jwksUri, now }
  const verified = await verifyStatement(statement, rules)
  const { success, data } = stated.safeParse(verified?.claims)
  if (!verified || !success || !registration.roles?.includes(data.role)) return undefined
  if (!(await useOnce(store, 'worker', issuer, verified))) return undefined
  const { sub: id, role, labels = [] } = data
  return {
    id,
    role,
    labels: registration.labels.filter((label) => labels.includes(label)),
    ...(!isOwn && { issuer, key: verified.key.kid }),
  }
}
