import type { Lane } from '../speed/lanes.ts'
import { withLanes } from '../speed/lanes.ts'
import { send } from '../speed/operations.ts'
import type { Headers } from '../support/connection.ts'
import type { Databases } from '../support/databases.ts'
import { createNetwork } from '../support/network.ts'
import { beneficiaryDraft } from '../support/people.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import type { Variant } from './variants.ts'

/** Of the labels a ward deals with, and no others. */
const worker = { role: 'clinician', labels: ['hiv', 'disability'] } as const

/** A variant of the server under load. */
export interface VariantServer {
  readonly variant: Variant
  readonly server: ServerProcess
  readonly database: string
  readonly people: readonly string[]
  /** Headers of the worker. */
  headers: Headers
  /** A number that no other step gets. */
  nextTurn(): number
  /** Gets a new token: one lasts for five minutes. */
  renew(): Promise<void>
}

const situationOf = (number: number): string => (number % 20 === 1 ? 'domestic-violence' : number % 10 === 0 ? 'hiv' : 'poor')

/** A synthetic person; some of them with a matter that the worker is cleared for, some with one that it is not. */
function personDraft(number: number) {
  return { ...beneficiaryDraft(number), situations: [{ situation: situationOf(number), evidence: 'Danh sách của xã' }] }
}

/** Starts a variant on a database of its own, and fills it. */
export async function startVariant(
  variant: Variant,
  databases: Databases,
  count: number,
  connections: number,
  profileFolder: string | undefined,
): Promise<VariantServer> {
  const database = await databases.create(variant.replaceAll(' ', '-'))
  const server = await startServer(new URL('./serve-variant.ts', import.meta.url).pathname, [database, variant], profileFolder)
  const [facility] = await createNetwork(database, server.url, ['ward'])
  if (!facility) throw new Error('a facility was asked for')
  const software = { authorization: `Bearer ${await facility.token(server.url)}` }
  const numbers = Array.from({ length: count }, (_, number) => number)
  const people: string[] = []
  const fill = async (lane: Lane): Promise<void> => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const { body } = await send(lane, 201, 'POST', '/v1/beneficiaries', software, personDraft(number))
      const { id }: { id: string } = JSON.parse(body)
      people[number] = id
    }
  }
  await withLanes(server.port, connections, (lanes) => Promise.all(lanes.map(fill)))
  let turn = 0
  const started: VariantServer = {
    variant,
    server,
    database,
    people,
    headers: {},
    nextTurn: () => turn++,
    async renew() {
      started.headers = { authorization: `Bearer ${await facility.workerToken(server.url, worker)}` }
    },
  }
  await started.renew()
  return started
}

type Step = (server: VariantServer, lane: Lane) => Promise<unknown>

const read: Step = ({ people, headers, nextTurn }, lane) =>
  send(lane, 200, 'GET', `/v1/beneficiaries/${people[nextTurn() % people.length]}`, headers)
const list: Step = ({ headers }, lane) => send(lane, 200, 'GET', '/v1/beneficiaries?limit=20', headers)
const create: Step = ({ headers, nextTurn }, lane) =>
  send(lane, 201, 'POST', '/v1/beneficiaries', headers, personDraft(2 * (1_000_000 + nextTurn())))

const steps: Readonly<Record<string, Step>> = {
  /** A turn of a worker: looks through the list, opens five people one after another, takes on a new one. */
  async casework(server, lane) {
    await list(server, lane)
    for (let person = 0; person < 5; person++) await read(server, lane)
    await create(server, lane)
  },
  read,
  list,
  create,
}

/** What the worker does, by name. */
export function stepOf(operation: string): Step {
  const step = steps[operation]
  if (!step) throw new RangeError(`There is no operation ${operation} here: ${Object.keys(steps).join(', ')}`)
  return step
}
