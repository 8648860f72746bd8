import { type AnyResource, dayInVietNam, resources as standardResources } from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import { standardBehaviours } from './actions/standard-behaviours.ts'
import type { Behaviours } from './behaviour.ts'
import { type AuditSigner, auditSignerOfStore } from './chain/audit-signer.ts'
import { createIdSource } from './create-id-source.ts'
import { type Limits, usualLimits } from './http/read-bytes.ts'
import { sealOfStore } from './http/seal.ts'
import { requireClosedFor, requireOwnKeys } from './keys/require-kept-keys.ts'
import { checkedLimits } from './limits/checked-limits.ts'
import { createLookUps } from './limits/look-ups.ts'
import { type Rates, usualRates } from './limits/rates.ts'
import { createNoteStranger } from './note-stranger.ts'
import { presentPlaces } from './resource/present-place.ts'
import { pseudonymsOfStore } from './resource/pseudonyms.ts'
import { rememberViews } from './resource/remember-views.ts'
import type { Services } from './services.ts'
import type { Store } from './stores/store.ts'

/** What a server, or a job beside it, works with. */
export interface ServiceOptions {
  /** Where records live: `createMemoryStore()`, or `createSqliteStore()` and `createPostgresStore()` of `@caunoi/api/node`. */
  readonly store: Store
  /** Resources that this server keeps; those of the standard when left out. */
  readonly resources?: Readonly<Record<string, AnyResource>>
  /** What resources do beyond keeping records; those of the standard when left out. */
  readonly behaviours?: Behaviours
  readonly limits?: Partial<Limits>
  /** How much is answered in a while; `usualRates` for what is left out. */
  readonly rates?: Partial<Rates>
  /** Signs checkpoints of the audit; with a key that the store keeps when left out. */
  readonly auditSigner?: AuditSigner
  /** The clock; that of the system when left out. */
  readonly now?: () => Date
  /** Makes the id of a new record, a UUIDv7. */
  readonly newId?: () => string
}

/** Puts together what the handlers of a server share. */
export async function createServices(options: ServiceOptions): Promise<Services> {
  const { store, resources = standardResources, behaviours = standardBehaviours, limits } = options
  const rates = checkedLimits('rates', usualRates, options.rates)
  const { now = () => new Date(), newId = createIdSource(), auditSigner = auditSignerOfStore(store) } = options
  await requireOwnKeys(store)
  requireClosedFor(store, Object.values(resources))
  return {
    store,
    resources,
    resourceByName: new Map(Object.values(resources).map((resource) => [resource.name, resource])),
    behaviours,
    limits: checkedLimits('limits', usualLimits, limits),
    rates,
    lookUps: createLookUps(store, rates, now),
    seal: await sealOfStore(store),
    viewOf: rememberViews(),
    auditSigner,
    // Whether the store can serve is told by the requests themselves.
    noteStranger: createNoteStranger({ store, now, newId }, () => undefined),
    now,
    newId,
    pseudonym: await pseudonymsOfStore(store),
    placeOf: presentPlaces(() => dayInVietNam(now())),
    isCommuneOf,
    isProvince,
  }
}
