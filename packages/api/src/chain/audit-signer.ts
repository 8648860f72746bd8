import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Store } from '../stores/store.ts'

export const checkpointAlgorithm = 'ES256'
export const checkpointType = 'audit-checkpoint'

/** Holds the key of the audit: signs checkpoints, and tells the public keys that prove them. */
export interface AuditSigner {
  /** Signs some content as compact JWS (ES256, type `audit-checkpoint`, with the id of the key). */
  sign(content: string): Promise<string>
  /** The public key in use, and every one that was in use before: kept checkpoints stay provable. */
  keys(): Promise<readonly JWK[]>
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(checkpointAlgorithm, { extractable: true })
  return JSON.stringify(await exportJWK(privateKey))
}

/** A signer whose key the store keeps, so that all processes on it share one. */
export function auditSignerOfStore(store: Pick<Store, 'setting'>): AuditSigner {
  async function load() {
    const jwk: JWK = JSON.parse(await store.setting('audit-key', newKey))
    const { d: _secret, ...open } = jwk
    const kid = await calculateJwkThumbprint(open)
    const key = await importJWK({ ...jwk, alg: checkpointAlgorithm }, checkpointAlgorithm)
    return { key, kid, publicJwk: { ...open, kid, alg: checkpointAlgorithm, use: 'sig' } }
  }
  return {
    async sign(content) {
      const { key, kid } = await load()
      const header = { alg: checkpointAlgorithm, typ: checkpointType, kid }
      return new CompactSign(new TextEncoder().encode(content)).setProtectedHeader(header).sign(key)
    },
    keys: async () => [(await load()).publicJwk],
  }
}
