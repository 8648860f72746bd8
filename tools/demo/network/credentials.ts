import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FacilityKey } from './demo-facilities.ts'

/** What the software of one facility needs to speak for it. */
export interface FacilityCredentials {
  readonly key: FacilityKey
  readonly name: string
  readonly kind: string
  readonly facilityId: string
  readonly clientId: string
  readonly privateKey: JsonWebKey
  readonly tokenUrl: string
  readonly purposes: readonly string[]
  readonly scopes: readonly string[]
}

/** Content of `demo-credentials.json`. */
export interface DemoCredentials {
  readonly baseUrl: string
  readonly facilities: readonly FacilityCredentials[]
}

/** Where a data folder keeps the credentials. */
export function credentialsFile(folder: string): string {
  return path.join(folder, 'demo-credentials.json')
}

/** Reads the credentials of an earlier start; none when there was none, or when the file is not what was written. */
export async function readCredentials(folder: string): Promise<readonly FacilityCredentials[]> {
  try {
    const saved: Partial<DemoCredentials> | null = JSON.parse(await readFile(credentialsFile(folder), 'utf8'))
    const facilities = Array.isArray(saved?.facilities) ? saved.facilities : []
    return facilities.filter(({ clientId, privateKey }) => typeof clientId === 'string' && typeof privateKey?.d === 'string')
  } catch {
    return []
  }
}

/** Writes the credentials for the eyes of this user alone, as a whole or not at all. */
export async function writeCredentials(folder: string, credentials: DemoCredentials): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = credentialsFile(folder)
  const draft = `${file}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(draft, file)
  return file
}
