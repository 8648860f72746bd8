import { AccessPurpose, type CodeOf, SensitivityLabel, WorkerRole } from '@caunoi/schemas'
import type { JWK } from 'jose'
import { z } from 'zod'
import type { Store } from '../stores/store.ts'

/** What the operator registers of a client: its facility, its public keys, and the most it may ask for. */
export interface ClientRegistration {
  readonly id: string
  /** Id of the facility that the client works for. */
  readonly facility: string
  readonly jwks: { readonly keys: readonly JWK[] }
  /** The widest scope that it may ask for: `system/Case.crus system/Referral.cru`. */
  readonly scope: string
  /** What its tokens may be used for; the first is that of a token whose request names none. */
  readonly purposes: readonly CodeOf<typeof AccessPurpose>[]
  /** Sensitivity labels that it may be shown; none when empty. */
  readonly labels: readonly string[]
  /** Roles that it may name for its workers; none when left out. */
  readonly roles?: readonly CodeOf<typeof WorkerRole>[]
}

const stored = z.strictObject({
  id: z.string().min(1).max(100),
  facility: z.string().min(1),
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }),
  scope: z.string(),
  purposes: z.array(AccessPurpose.schema).min(1),
  labels: z.array(SensitivityLabel.schema),
  roles: z.array(WorkerRole.schema).optional(),
})

/** A registration as it is kept. */
export type StoredRegistration = z.output<typeof stored>

/** Registers a client with the built-in issuer, or replaces its registration. */
export async function registerClient(store: Pick<Store, 'putClient'>, registration: ClientRegistration): Promise<void> {
  const { id, facility } = stored.parse(registration)
  await store.putClient({ id, facility, body: JSON.stringify(registration) })
}

/** Reads the registration of a client. */
export async function findRegistration(store: Pick<Store, 'findClient'>, id: string): Promise<StoredRegistration | undefined> {
  const found = await store.findClient(id)
  return found && stored.parse(JSON.parse(found.body))
}
