import { type AnyResource, actionPath, collectionPath, fieldsOf, recordPath, resources } from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionBodies } from './support/action-bodies.ts'
import { expectProblem } from './support/expect-problem.ts'
import { type Seed, seedRecords } from './support/seed-records.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const list: Readonly<Record<string, AnyResource>> = resources
const context = { today: '2026-11-22', isCommuneOf, isProvince }
const written = Object.entries(list).filter(([, { verbs }]) => verbs.includes('create'))
/** Needs a worker, and is owned by another facility then. */
const withoutSeed = new Set(['emergencyAccesses'])
const PLANTED = 'planted-by-a-client'

let owner: TestFacility
let seeds: ReadonlyMap<string, Seed>

beforeAll(async () => {
  const network = await createTestNetwork()
  owner = await network.addFacility('owner')
  seeds = await seedRecords(owner, await network.addFacility('partner'))
}, 60_000)

/** The fields that only the server writes, by the published schemas. */
const readOnlyOf = ({ schema, draft }: AnyResource): readonly string[] => {
  const writable = fieldsOf(draft)
  return Object.keys(fieldsOf(schema)).filter((name) => !(name in writable))
}

/** Other values than the present one, of its type and of others. */
const others = (present: unknown): readonly unknown[] => [
  ...(typeof present === 'number' ? [present + 1] : []),
  ...(typeof present === 'string' ? [`${present}x`] : []),
  ...(typeof present === 'object' && present !== null ? [{ ...present, more: true }, {}] : []),
  ...[null, 0, '', '01990000-0000-7000-8000-00000000dead', '2026-01-01T00:00:00.000Z', [], { sensitivity: [] }, false],
]

async function present(path: string) {
  const answer = await owner.call('GET', path)
  const text = await answer.text()
  expect(answer.status, text).toBe(200)
  const record: Readonly<Record<string, unknown>> = JSON.parse(text)
  return { text, record, etag: answer.headers.get('etag') ?? '' }
}

describe.each(written.filter(([collection]) => !withoutSeed.has(collection)))(
  'what only the server writes of %s',
  (collection, resource) => {
    const names = readOnlyOf(resource)
    const pathOf = () => recordPath(collection, seeds.get(collection)?.id ?? 'no seed')
    const refused = async (response: Response, name: string) => {
      const { errors } = await expectProblem(response, 'invalid')
      expect(errors).toContainEqual(expect.objectContaining({ pointer: `/${name}` }))
    }

    it('is not set by whoever creates one', async () => {
      const draft = seeds.get(collection)?.draft
      for (const name of names) {
        for (const value of others(undefined)) {
          const body = { ...draft, [name]: value }
          const headers = { 'idempotency-key': crypto.randomUUID() }
          await refused(await owner.call('POST', collectionPath(collection), { body, headers }), name)
        }
      }
    })

    // A test that is left out proves nothing: there is one only where there is something to try.
    const changed = resource.verbs.includes('update') ? [resource.name] : []
    it.each(changed)('is not changed by PUT or PATCH, and may be sent as it is', async () => {
      const { text, record, etag } = await present(pathOf())
      for (const name of names) {
        for (const value of others(record[name])) {
          const put = { body: { ...record, [name]: value }, headers: { 'if-match': etag } }
          await refused(await owner.call('PUT', pathOf(), put), name)
          const patch = { body: { [name]: value }, headers: { 'if-match': etag, 'content-type': 'application/merge-patch+json' } }
          await refused(await owner.call('PATCH', pathOf(), patch), name)
        }
      }
      expect((await owner.call('PUT', pathOf(), { body: record, headers: { 'if-match': etag } })).status).toBe(200)
      expect(await present(pathOf())).toMatchObject({ text, etag })
    })

    it('is not set by what an action is sent beside its own fields', async () => {
      const path = pathOf()
      const id = path.split('/').at(-1) ?? ''
      const known = new Map([...seeds].map(([of, { id }]): [string, string] => [list[of]?.name ?? '', id]))
      for (const [action, declared] of Object.entries(resource.actions)) {
        const own = declared.input ? fieldsOf(declared.input) : {}
        const [body] = actionBodies(declared, resource.machine?.states ?? [], known, context).bodies
        for (const name of names.filter((one) => !(one in own))) {
          const before = await present(path)
          const headers = { 'if-match': '*', 'idempotency-key': crypto.randomUUID() }
          const answer = await owner.call('POST', actionPath(collection, action, id), { body: { ...body, [name]: PLANTED }, headers })
          const after = await present(path)
          // An action that takes no body reads none.
          if (declared.input) expect([action, name, answer.status >= 400 && answer.status < 500]).toEqual([action, name, true])
          if (declared.input) expect(after).toEqual(before)
          expect(after.text).not.toContain(PLANTED)
          expect(await answer.text()).not.toContain(PLANTED)
        }
      }
    })
  },
)
