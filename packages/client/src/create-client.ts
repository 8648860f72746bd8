import { type AnyFace, faces } from '@caunoi/schemas/faces'
import { assembleClient } from './assemble-client.ts'
import type { Client, ClientOf } from './client.ts'
import type { ClientOptions } from './options/client-options.ts'
import { systemRuntime } from './runtime.ts'

/**
 * Makes a client of a server that speaks the standard. It asks for nothing until it is used.
 * Give `resources` to speak other resources than those of the standard.
 *
 * @example
 * ```ts
 * const client = createClient({ baseUrl: 'https://caunoi.example', credentials: { clientId: 'hospital-7', privateKey } })
 * const referral = await client.referrals.accept('01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e')
 * ```
 */
export function createClient(options: ClientOptions & { readonly resources?: never }): Client
export function createClient<const Faces extends Readonly<Record<string, AnyFace>>>(
  options: ClientOptions<Faces> & { readonly resources: Faces },
): ClientOf<Faces>
// The one seam between named types and generic code: what is assembled by the faces has the methods that their types name.
export function createClient(
  options: ClientOptions<Readonly<Record<string, AnyFace>>> & { readonly resources?: Readonly<Record<string, AnyFace>> },
): object {
  return assembleClient(options.resources ?? { ...faces }, options, systemRuntime)
}
