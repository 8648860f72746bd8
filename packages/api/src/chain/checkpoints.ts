import type { AuditCheckpoint } from '@caunoi/schemas'
import { compactVerify, createLocalJWKSet, errors, type JWK } from 'jose'
import { z } from 'zod'
import type { Store } from '../stores/store.ts'
import { type AuditSigner, checkpointAlgorithm, checkpointType } from './audit-signer.ts'
import { CHAIN_START } from './link-hash.ts'
import { sealAudit } from './seal-audit.ts'

const signedPoint = z.strictObject({ position: z.int().min(0), hash: z.string(), at: z.string() })

/** What a checkpoint says once its signature is proved. */
export type SignedPoint = z.output<typeof signedPoint>

/** Seals what is not sealed yet, and signs where the chain of the audit ends. */
export async function signCheckpoint(store: Store, signer: AuditSigner, now: Date): Promise<AuditCheckpoint> {
  await sealAudit(store, () => now)
  const { last: position, hash } = (await store.auditHead()) ?? { last: 0, hash: CHAIN_START }
  const point = { position, hash, at: now.toISOString() }
  return { ...point, signed: await signer.sign(JSON.stringify(point)) }
}

/** What a signed checkpoint says; nothing when none of the keys proves it. */
export async function readSignedPoint(signed: string, keys: readonly JWK[]): Promise<SignedPoint | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(signed, createLocalJWKSet({ keys: [...keys] }), {
      algorithms: [checkpointAlgorithm],
    })
    if (protectedHeader.typ !== checkpointType) return undefined
    return signedPoint.parse(JSON.parse(new TextDecoder().decode(payload)))
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
