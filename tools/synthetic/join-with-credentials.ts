import { readFile } from 'node:fs/promises'
import { createClient } from '../../packages/client/src/index.ts'
import type { PlayOptions } from '../../packages/testing/src/index.ts'
import { CommandError } from './options.ts'
import { partyOfClient } from './party-of-client.ts'

/** What is needed of one facility in a file of credentials. */
interface Credentials {
  readonly kind: string
  readonly facilityId: string
  readonly clientId: string
  readonly privateKey: JsonWebKey
  readonly purposes?: readonly string[]
}

function isCredentials(value: unknown): value is Credentials {
  const { kind, facilityId, clientId, privateKey }: Partial<Credentials> = Object(value)
  return [kind, facilityId, clientId].every((part) => typeof part === 'string') && typeof privateKey?.d === 'string'
}

async function readFileOf(file: string): Promise<{ readonly baseUrl?: string; readonly facilities: readonly Credentials[] }> {
  try {
    const { baseUrl, facilities }: { baseUrl?: unknown; facilities?: unknown } = JSON.parse(await readFile(file, 'utf8'))
    const found = Array.isArray(facilities) ? facilities.filter(isCredentials) : []
    return { ...(typeof baseUrl === 'string' && { baseUrl }), facilities: found }
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : 'không đọc được / cannot be read'}`)
  }
}

/** Lets the facilities of the data be those of a file of credentials: each takes the first of its kind that none took before. */
export async function joinWithCredentials(file: string, url?: string): Promise<PlayOptions['join']> {
  const { baseUrl, facilities } = await readFileOf(file)
  const server = url ?? baseUrl
  if (server === undefined) throw new CommandError(`${file}: không có baseUrl, hãy thêm --url / has no baseUrl, add --url`)
  const free = [...facilities]
  return async ({ kind, name }) => {
    const index = free.findIndex((credentials) => credentials.kind === kind)
    const [found] = index < 0 ? [] : free.splice(index, 1)
    if (!found) throw new CommandError(`${file}: thiếu khóa của một cơ sở loại "${kind}" (${name}) / no credentials of one more "${kind}"`)
    const { facilityId, clientId, privateKey, purposes: purpose = [] } = found
    return partyOfClient(createClient({ baseUrl: server, credentials: { clientId, privateKey, purpose } }), facilityId)
  }
}
