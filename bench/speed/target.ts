import type { BeneficiaryDraft } from '../../packages/schemas/src/index.ts'
import type { Headers } from '../support/connection.ts'
import type { Databases } from '../support/databases.ts'
import { createNetwork, type Facility } from '../support/network.ts'
import { newId } from '../support/new-id.ts'
import { beneficiaryDraft, type PersonFacts } from '../support/people.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** Our server, and the bare one that it is measured against. */
export type Side = 'ours' | 'bare'

/** What ours is measured against: a bare server, or itself; then ours keeps its records closed under keys and the other readable. */
export type Contest = 'bare' | 'keys'

/** One facility that calls. */
export interface Caller {
  readonly id: string
  headers: Headers
}

/** A person that is in the database before anything is measured. */
export interface Person {
  readonly number: number
  readonly id: string
  version: number
  /** As whoever writes it saw it last. */
  etag: string
}

/** Who calls a server under load, and what they know. */
export interface Parties {
  readonly sender: Caller
  readonly receiver: Caller
  readonly people: Person[]
  /** What is entered of the person of a number. */
  draft(number: number, facts: PersonFacts): BeneficiaryDraft
  /** A number that no other step of these parties gets. */
  nextTurn(): number
}

/** A server under load, with its callers. */
export interface Target extends Parties {
  readonly side: Side
  readonly server: ServerProcess
  readonly database: string
  /** Gets new tokens: one lasts for five minutes. */
  renew(): Promise<void>
  stop(): Promise<void>
}

const ours = '../support/serve-api.ts'
const scripts = { ours: { bare: ours, keys: ours }, bare: { bare: './serve-bare.ts', keys: ours } }

/** Starts one side on a database of its own. */
export async function startTarget(side: Side, contest: Contest, databases: Databases, profileFolder: string | undefined): Promise<Target> {
  const database = await databases.create(side)
  const keyFolder = side === 'ours' && contest === 'keys' ? databases.keyFolder : undefined
  const script = scripts[side][contest]
  const words = keyFolder === undefined ? [database] : [database, keyFolder]
  const server = await startServer(new URL(script, import.meta.url).pathname, words, profileFolder)
  const facilities: readonly Facility[] =
    script === ours ? await createNetwork(database, server.url, ['sender', 'receiver'], keyFolder) : []
  const callers = [0, 1].map((index): Caller => {
    const id = facilities[index]?.id ?? newId()
    return { id, headers: { 'x-facility': id } }
  })
  const [sender, receiver] = callers
  if (!sender || !receiver) throw new Error('a target needs two callers')
  let turn = 0

  const target: Target = {
    side,
    server,
    database,
    sender,
    receiver,
    people: [],
    draft: beneficiaryDraft,
    nextTurn: () => turn++,
    async renew() {
      for (const [index, facility] of facilities.entries()) {
        const caller = callers[index]
        if (caller) caller.headers = { authorization: `Bearer ${await facility.token(server.url)}` }
      }
    },
    stop: server.stop,
  }
  await target.renew()
  return target
}
