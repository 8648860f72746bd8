import type { Generated } from 'kysely'
import type { StoredRecord } from '../store.ts'

interface VersionRow {
  resource: string
  id: string
  version: number
  owner: string
  recorded_at: string
  body: string
}

/** The tables of both databases; what each is for stands in `migrations.ts`. */
export interface Tables {
  records: VersionRow
  history: VersionRow
  /** `mask` holds the bits of the labels that whoever finds the record so has to be cleared for. */
  entries: { audience: string; parameter: string; value: string; id: string; mask: number }
  changes: {
    seq: Generated<number>
    /** PostgreSQL only: the transaction that wrote the row. */
    tx: Generated<string>
    audience: string
    resource: string
    id: string
    version: number
    change: 'changed' | 'gone'
    at: string
    mask: number
  }
  /** `data_classes` holds what a grant shows as JSON: classes, fields, labels, and on what basis, with the seal of the keys; null for the whole on none. */
  grants: { resource: string; id: string; facility: string; referral_id: string; relation: string; data_classes: string | null }
  natural_keys: { owner: string; resource: string; key: string; id: string }
  answers: { scope: string; key: string; fingerprint: string; status: number; resource: string; id: string; version: number; at: string }
  audit: {
    seq: Generated<number>
    id: string
    at: string
    resource: string
    record_id: string | null
    facility: string
    body: string
    /** Records and readers beyond `record_id` and `facility`, as JSON. */
    reach: string | null
  }
  audit_seals: { first: number; last: number; place: string; at: string; hash: string; links: string }
  audit_subjects: { resource: string; record_id: string; audit_id: string }
  /** `record_ids` is a JSON list, of a page that others have records on. */
  audit_readers: { facility: string; at: string; audit_id: string; record_ids: string | null }
  facts: {
    fact: string
    facility: string
    id: string
    part: number
    subject: string | null
    starts: string
    ends: string
    dimensions: string
    amount: number | null
    heads: number | null
    place: string | null
  }
  contents: { id: string; bytes: Uint8Array }
  clients: { id: string; facility: string; body: string }
  tokens: { id: string; expires_at: number }
  misses: { counter: string; count: number; until: number }
  settings: { name: string; value: string }
}

/** Columns of a record under the names that the interface gives them. */
export const recordColumns = ['resource', 'id', 'version', 'owner', 'recorded_at as recordedAt', 'body'] as const satisfies readonly (
  | keyof StoredRecord
  | 'recorded_at as recordedAt'
)[]
