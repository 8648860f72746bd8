import { type AnyResource, actionPath, fieldsOf, legalMoves, mostItems, type Party, resources, type StateMachine } from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionBodies } from './support/action-bodies.ts'
import { expectProblem } from './support/expect-problem.ts'
import { wholeExample } from './support/published-examples.ts'
import { type KnownIds, type Seed, seedRecords } from './support/seed-records.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Machine = readonly [collection: string, resource: AnyResource, machine: StateMachine]

const machines = Object.entries<AnyResource>(resources).flatMap(([collection, resource]): Machine[] =>
  resource.machine ? [[collection, resource, resource.machine]] : [],
)
const NOBODY = '01990000-0000-7000-8000-00000000dead'
/** Behind the days of all published examples. */
const now = new Date('2026-12-01T03:00:00.000Z')
const context = { today: '2026-12-01', isCommuneOf, isProvince }

let network: Awaited<ReturnType<typeof createTestNetwork>>
let parties: Readonly<Record<'owner' | 'receiver', TestFacility>>
let stranger: TestFacility
let seeds: ReadonlyMap<string, Seed>
let known: KnownIds

beforeAll(async () => {
  network = await createTestNetwork({ now: () => now })
  parties = { owner: await network.addFacility('owner'), receiver: await network.addFacility('receiver') }
  stranger = await network.addFacility('stranger')
  seeds = await seedRecords(parties.owner, parties.receiver)
  seeds = new Map([...seeds, ['emergencyAccesses', await putEmergencyAccess(seeds.get('beneficiaries')?.id)]])
  const entries = [...seeds].map(([collection, { id }]): [string, string] => [Reflect.get(resources, collection).name, id])
  known = new Map([...entries, ['Facility', parties.receiver.id]])
})

/** An emergency access, which no software opens by itself. */
async function putEmergencyAccess(beneficiaryId: string | undefined): Promise<Seed> {
  const [id, owner, recordedAt] = ['01990000-0000-7000-8000-0000000e0e0e', parties.owner.id, now.toISOString()]
  const draft = { reason: 'medical-emergency', justification: 'Bệnh nhân bất tỉnh tại khoa cấp cứu.' }
  const opened = {
    beneficiaryId,
    requestedById: parties.receiver.id,
    workerId: 'w',
    role: 'clinician',
    openedAt: recordedAt,
    until: recordedAt,
  }
  const labels = { confidentiality: 'normal', sensitivity: [] }
  const body = JSON.stringify({ id, version: 1, recordedAt, recordedBy: owner, labels, ...draft, ...opened, status: 'open' })
  const record = { resource: 'EmergencyAccess', id, version: 1, owner, recordedAt, body }
  await network.store.transaction((transaction) => transaction.put({ record, added: [], removed: [], notices: [] }))
  return { id, draft }
}

/** Puts the record of a collection in a state, and shows it to the receiver of a referral. */
async function enter([collection, { name }, { field }]: Machine, state: string, more: object = {}): Promise<string> {
  const { id } = seeds.get(collection) ?? { id: '' }
  await network.store.transaction(async (transaction) => {
    const previous = await transaction.lock(name, id)
    if (!previous) throw new TypeError(`no vector of ${name} makes a record: its machine is not tested`)
    const version = previous.version + 1
    const body = JSON.stringify({ ...JSON.parse(previous.body), version, [field]: state, ...more })
    await transaction.put({ record: { ...previous, version, body }, previous, added: [], removed: [], notices: [] })
    const grant = { facility: parties.receiver.id, resource: name, id, relation: 'referral-accepted', referralId: NOBODY }
    await transaction.putGrants([grant])
  })
  return id
}

/** Lists of a record that actions make longer, each with as many entries as it may hold. */
function fullLists({ name, schema, draft }: AnyResource): Readonly<Record<string, readonly unknown[]>> {
  const example: Readonly<Record<string, unknown>> = Object(wholeExample({ $ref: `#/components/schemas/${name}` }))
  const written = fieldsOf(draft)
  return Object.fromEntries(
    Object.entries(fieldsOf(schema)).flatMap(([field, described]) => {
      const [maximum, value] = [mostItems(described), example[field]]
      const [entry] = Array.isArray(value) ? value : []
      if (field in written || maximum === undefined) return []
      if (entry === undefined) throw new TypeError(`no example of ${name} has an entry in ${field}`)
      return [[field, Array.from({ length: maximum }, () => entry)]]
    }),
  )
}

/** Every request for an action: one for each state that its body may name. */
function bodiesOf([, { name, actions }, { states }]: Machine, action: string): readonly Readonly<Record<string, unknown>>[] {
  const declared = actions[action]
  if (!declared) throw new TypeError(`${name} has no action ${action}`)
  const { bodies, faults } = actionBodies(declared, states, known, context)
  if (faults.length > 0) throw new TypeError(`no example of the body of ${name}.${action} is valid: ${JSON.stringify(faults)}`)
  return bodies
}

const act = (facility: TestFacility, { path, body }: { readonly path: string; readonly body: unknown }): Promise<Response> =>
  facility.call('POST', path, { body, headers: { 'if-match': '*', 'idempotency-key': crypto.randomUUID() } })

/** What the server may answer to a legal move: it makes it, or asks for what the example lacks. */
const TAKEN = [200, 422]

describe.each(machines)('every move of %s', (...machine) => {
  const [collection, resource, { states, moves, ...rest }] = machine
  const { actions, audience } = resource
  const names = Object.keys(actions).filter((action) => moves.some((move) => move.action === action))

  describe.each(['owner', 'receiver'] as const)('asked for by the %s', (party: Party & ('owner' | 'receiver')) => {
    it.each(states)('is made or refused with the legal ones from %s', async (state) => {
      const legal = legalMoves({ ...rest, states, moves }, state, party)
      const allowed = legal.map(({ action, to }) => ({ action, ...(to !== undefined && { to }) }))
      for (const action of names) {
        const isParty = moves.some((move) => move.action === action && move.by === party)
        for (const body of bodiesOf(machine, action)) {
          const id = await enter(machine, state)
          const response = await act(parties[party], { path: actionPath(collection, action, id), body })
          const asked = JSON.stringify([state, action, body.to])
          const isLegal = legal.some((move) => move.action === action && (body.to === undefined || body.to === move.to))
          if (!isParty) {
            await expectProblem(response, 'forbidden')
          } else if (!isLegal) {
            expect((await expectProblem(response, 'illegal-move')).allowed, asked).toEqual(allowed)
          } else if (response.status === 409) {
            await expectProblem(response, 'requirement-missing')
          } else {
            expect(TAKEN, `${asked}: ${await response.text()}`).toContain(response.status)
          }
        }
      }
    })
  })

  const full = fullLists(resource)
  it.runIf(Object.keys(full).length > 0)('lets no list grow beyond what it may hold', async () => {
    for (const state of states) {
      for (const action of names) {
        for (const body of bodiesOf(machine, action)) {
          const id = await enter(machine, state, full)
          // An answer with a list that is too long would not be one of the document.
          expect((await act(parties.owner, { path: actionPath(collection, action, id), body })).status).toBeLessThan(500)
        }
      }
    }
  })

  const isDirectory = audience === 'network'
  it(
    isDirectory ? 'is refused to other facilities, which see the entry' : 'is refused to a stranger as on an id that never was',
    async () => {
      for (const state of states) {
        for (const action of names) {
          const [body] = bodiesOf(machine, action)
          const id = await enter(machine, state)
          const refused = await act(stranger, { path: actionPath(collection, action, id), body })
          const hidden = await expectProblem(refused, isDirectory ? 'forbidden' : 'not-found')
          if (isDirectory) continue
          const absent = await expectProblem(await act(stranger, { path: actionPath(collection, action, NOBODY), body }), 'not-found')
          expect({ ...hidden, requestId: '', instance: '' }).toEqual({ ...absent, requestId: '', instance: '' })
        }
      }
    },
  )
})

it('no request ended in a failure of the server', () => {
  expect(network.errors).toEqual([])
})
