import type { AnyResource } from '@caunoi/schemas'
import type { Behaviours } from './behaviour.ts'
import type { AuditSigner } from './chain/audit-signer.ts'
import type { Limits } from './http/read-bytes.ts'
import type { Seal } from './http/seal.ts'
import type { LookUps } from './limits/look-ups.ts'
import type { Rates } from './limits/rates.ts'
import type { NoteStranger } from './note-stranger.ts'
import type { PlaceOf } from './resource/present-place.ts'
import type { Pseudonym } from './resource/pseudonyms.ts'
import type { ViewOf } from './resource/remember-views.ts'
import type { Store } from './stores/store.ts'

/** What the whole server shares: the resources with what they do, the clock and the source of ids. */
export interface Equipment {
  readonly resources: Readonly<Record<string, AnyResource>>
  readonly resourceByName: ReadonlyMap<string, AnyResource>
  readonly behaviours: Behaviours
  readonly limits: Limits
  readonly rates: Rates
  /** Keeps look-ups that find nothing within their budget. */
  readonly lookUps: LookUps
  /** Closes the cursors that callers carry. */
  readonly seal: Seal
  /** Renders what may be seen of committed records. */
  readonly viewOf: ViewOf
  /** Signs checkpoints of the audit. */
  readonly auditSigner: AuditSigner
  /** Leaves in the audit that somebody unknown was refused. */
  readonly noteStranger: NoteStranger
  /** The clock. */
  readonly now: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
  /** What stands for a personal number in figures. */
  readonly pseudonym: Pseudonym
  /** Where a place of some day lies today. */
  readonly placeOf: PlaceOf
  /** Whether a commune code named a commune of the province at a date. */
  readonly isCommuneOf: (communeCode: string, provinceCode: string, on: string) => boolean
  /** Whether a code named a province at a date. */
  readonly isProvince: (provinceCode: string, on: string) => boolean
}

/**
 * The same with the store: that of the server itself where it acts by itself; for a request, the store as the facility of its caller is let
 * see it. Handlers are made of equipment alone, so that none of them reaches the store of the server.
 */
export interface Services extends Equipment {
  readonly store: Store
}
