import { z } from 'zod'
import type { Store } from '../stores/store.ts'

/** What the operator registers of a client: its facility, its public keys, and the most it may ask for. */
export const ClientRegistration = z.strictObject({
  id: z.string().min(1).max(100),
  facility: z.string().min(1),
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }),
  scope: z.string(),
  purposes: z.array(z.string()).min(1),
})
export interface ClientRegistration extends z.output<typeof ClientRegistration> {}

/** Registers a client with the built-in issuer, or replaces its registration. */
export async function registerClient(store: Pick<Store, 'putClient'>, registration: ClientRegistration): Promise<void> {
  const { id, facility } = ClientRegistration.parse(registration)
  await store.putClient({ id, facility, body: JSON.stringify(registration) })
}

/** Reads the registration of a client. */
export async function findRegistration(store: Pick<Store, 'findClient'>, id: string): Promise<ClientRegistration | undefined> {
  const found = await store.findClient(id)
  return found && ClientRegistration.parse(JSON.parse(found.body))
}
