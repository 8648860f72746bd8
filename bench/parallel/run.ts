import { openStore } from '../../packages/api/src/node/index.ts'
import { chainFaultsOf } from '../chain/verify.ts'
import type { Headers } from '../support/connection.ts'
import { type DatabaseKind, databaseNames, withDatabases } from '../support/databases.ts'
import { createNetwork } from '../support/network.ts'
import { newId } from '../support/new-id.ts'
import { beneficiaryDraft } from '../support/people.ts'
import { referralDraft } from '../support/referrals.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { type Echo, fire, type Shot } from './volley.ts'

const script = new URL('../support/serve-api.ts', import.meta.url).pathname

/** One way to send the same referral many times. */
interface Way {
  readonly name: string
  keyOf(index: number): string
}

function ways(): readonly Way[] {
  const shared = newId()
  return [
    { name: 'one idempotency key', keyOf: () => shared },
    { name: 'different keys, one number of the sender', keyOf: () => newId() },
  ]
}

/** Sends one referral `times` times at once, to several server processes on one database; answers what went wrong. */
export function parallel(kind: DatabaseKind, processes: number, times: number): Promise<readonly string[]> {
  return withDatabases(kind, async (databases) => {
    const address = await databases.create('parallel')
    const servers: ServerProcess[] = []
    try {
      for (let started = 0; started < processes; started++) servers.push(await startServer(script, [address]))
      return await sendEachWay(kind, address, servers, times)
    } finally {
      for (const server of servers) await server.stop()
    }
  })
}

async function sendEachWay(
  kind: DatabaseKind,
  address: string,
  servers: readonly ServerProcess[],
  times: number,
): Promise<readonly string[]> {
  const [first] = servers
  if (!first) throw new RangeError('no server')
  const [sender, receiver] = await createNetwork(address, first.url, ['sender', 'receiver'])
  if (!sender || !receiver) throw new Error('two facilities were asked for')
  const callers: Headers[] = []
  for (const { url } of servers) callers.push({ authorization: `Bearer ${await sender.token(url)}` })
  const beneficiaryId = await createPerson(first.url, callers[0] ?? {})
  const faults: string[] = []
  for (const { name, keyOf } of ways()) {
    const body = JSON.stringify(referralDraft(beneficiaryId, receiver.id, newId()))
    const before = await countReferrals(address, sender.id)
    const shots = Array.from({ length: times }, (_, index): Shot => {
      const at = index % servers.length
      return { port: servers[at]?.port ?? 0, headers: { ...callers[at], 'idempotency-key': keyOf(index) }, body }
    })
    const echo = await fire(shots)
    const stored = (await countReferrals(address, sender.id)) - before
    const where = `${databaseNames[kind]}, ${servers.length} server process${servers.length > 1 ? 'es' : ''}, ${name}`
    console.log(`${where}: ${times} sent, ${describe(echo)}, ${stored} stored`)
    if (stored !== 1) faults.push(`${where}: ${stored} referrals are stored`)
    if (echo.ids.size !== 1) faults.push(`${where}: the answers name ${[...echo.ids].slice(0, 5).join(', ')}`)
  }
  return [...faults, ...(await chainFaultsOf(address))]
}

function describe({ statuses, ids, repeats }: Echo): string {
  const counts = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')
  return `answered ${counts}${repeats > 0 ? ` (told ${repeats} times to come again)` : ''}, ${ids.size} id`
}

async function createPerson(url: string, headers: Headers): Promise<string> {
  const body = JSON.stringify(beneficiaryDraft(1))
  const response = await fetch(`${url}/v1/beneficiaries`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  })
  if (response.status !== 201) throw new Error(await response.text())
  const { id }: { id: string } = await response.json()
  return id
}

/** Referrals of a facility, counted in the database itself. */
async function countReferrals(address: string, audience: string): Promise<number> {
  const store = await openStore(address)
  try {
    return await store.count({ audience, resource: 'Referral', conditions: [] })
  } finally {
    await store.close()
  }
}
