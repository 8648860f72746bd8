import { readFile } from 'node:fs/promises'
import { type Client, createClient } from '@caunoi/client'

/** The software of one facility, ready to speak to the server. */
export interface Facility {
  readonly name: string
  readonly facilityId: string
  readonly client: Client
}

interface SavedFacility {
  readonly key: string
  readonly name: string
  readonly facilityId: string
  readonly clientId: string
  readonly privateKey: JsonWebKey
  readonly tokenUrl: string
  readonly purposes: readonly string[]
}

/** Reads the file that `npm start` writes. Your own software gets its key once, from the operator, and keeps it in a safe place. */
export async function openFacility(key: string): Promise<Facility> {
  const file = process.env.DEMO_CREDENTIALS ?? new URL('../../.demo/demo-credentials.json', import.meta.url)
  const saved: { readonly baseUrl: string; readonly facilities: readonly SavedFacility[] } = JSON.parse(await readFile(file, 'utf8'))
  const own = saved.facilities.find((facility) => facility.key === key)
  if (!own) throw new Error(`The credentials file has no ${key}`)
  const { name, facilityId, clientId, privateKey, tokenUrl, purposes: purpose } = own
  return { name, facilityId, client: createClient({ baseUrl: saved.baseUrl, credentials: { clientId, privateKey, tokenUrl, purpose } }) }
}
