import { readFile } from 'node:fs/promises'

/** What the operator of a server gives to a facility. */
export interface Credentials {
  readonly facilityId: string
  readonly clientId: string
  readonly privateKey: JsonWebKey & { readonly kid?: string }
  readonly tokenUrl: string
}

/** Reads the credentials of one demo facility, and the address of the server. */
export async function readCredentials(key: string): Promise<Credentials & { readonly baseUrl: string }> {
  const file = process.env.DEMO_CREDENTIALS ?? new URL('../../.demo/demo-credentials.json', import.meta.url)
  const { baseUrl, facilities } = JSON.parse(await readFile(file, 'utf8'))
  const own = facilities.find((facility: { readonly key: string }) => facility.key === key)
  if (!own) throw new Error(`The credentials file has no ${key}`)
  return { ...own, baseUrl }
}
