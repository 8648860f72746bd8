import { type Lane, withLanes } from '../speed/lanes.ts'
import { createPerson, lookAt, operations, send } from '../speed/operations.ts'
import { seed } from '../speed/seed.ts'
import type { Caller, Parties } from '../speed/target.ts'
import type { Databases } from '../support/databases.ts'
import { createNetwork } from '../support/network.ts'
import { beneficiaryDraft } from '../support/people.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import type { Variant } from './variants.ts'

/** Of the labels that a ward deals with, and not of violence in the home. */
const worker = { role: 'clinician', labels: ['hiv', 'disability', 'child-abuse', 'sexual-violence'] } as const

/** A variant of the server under load; a worker of each facility calls. */
export interface VariantServer extends Parties {
  readonly variant: Variant
  readonly server: ServerProcess
  readonly database: string
  /** Gets new tokens: one lasts for five minutes. */
  renew(): Promise<void>
}

/** Of some people there is a matter that the worker is cleared for, of some one that it is not, and that it does not enter. */
function situationOf(number: number, isCleared: boolean) {
  if (number % 20 === 1 && isCleared) return 'domestic-violence'
  return number % 10 === 0 ? 'hiv' : 'poor'
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
  const facilities = await createNetwork(database, server.url, ['ward', 'centre'])
  const [sender, receiver] = facilities.map(({ id }): Caller => ({ id, headers: {} }))
  if (!sender || !receiver) throw new Error('two facilities were asked for')
  const bear = (caller: Caller, token: string | undefined) => {
    caller.headers = { authorization: `Bearer ${token}` }
  }
  let isCleared = true
  let turn = 0
  const started: VariantServer = {
    variant,
    server,
    database,
    sender,
    receiver,
    people: [],
    draft: (number, facts) => ({
      ...beneficiaryDraft(number, facts),
      situations: [{ situation: situationOf(number, isCleared), evidence: 'Danh sách của xã' }],
    }),
    nextTurn: () => turn++,
    async renew() {
      for (const [index, caller] of [sender, receiver].entries()) bear(caller, await facilities[index]?.workerToken(server.url, worker))
    },
  }
  // The software of the ward, which is cleared for all, brings its people along.
  bear(sender, await facilities[0]?.token(server.url))
  await seed(started, server.port, count, connections)
  isCleared = false
  await started.renew()
  await withLanes(server.port, 1, async (lanes) => {
    for (const lane of lanes) for (const person of started.people) await lookAt(started, lane, person)
  })
  return started
}

type Step = (server: VariantServer, lane: Lane) => Promise<unknown>

const read: Step = ({ people, sender, nextTurn }, lane) =>
  send(lane, 200, 'GET', `/v1/beneficiaries/${people[nextTurn() % people.length]?.id}`, sender.headers)
const list: Step = ({ sender }, lane) => send(lane, 200, 'GET', '/v1/beneficiaries?limit=20', sender.headers)
const create: Step = (server, lane) => createPerson(server, lane, 1_000_000 + server.nextTurn())

const steps: Readonly<Record<string, Step>> = {
  /** What two facilities exchange: all that is measured beside the bare server, once. */
  async exchange(server, lane) {
    for (const { step } of operations) await step(server, lane)
  },
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

/** What the workers do, by name. */
export function stepOf(operation: string): Step {
  const step = steps[operation]
  if (!step) throw new RangeError(`There is no operation ${operation} here: ${Object.keys(steps).join(', ')}`)
  return step
}
