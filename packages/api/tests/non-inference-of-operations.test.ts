import { type Operation, operationsOf, resources } from '@caunoi/schemas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../src/index.ts'
import { type Question, questionOf } from './matrix/ask.ts'
import { askerOf, fittingPurpose, rolesOf } from './matrix/askers.ts'
import type { Asker } from './matrix/expected-decision.ts'
import { doors } from './matrix/expected-operations.ts'
import { type MatrixServer, openMatrixServer } from './matrix/matrix-server.ts'
import { eventsOf } from './matrix/walk-matrix.ts'
import { observable } from './support/observable.ts'
import { withoutWall } from './support/without-wall.ts'

const absent = '01990000-0000-7000-8000-000000000000'

/** What has a parameter in its path and no record that is hidden from anyone, and why; every other operation is asked below. */
const hidesNothing: Readonly<Record<string, string>> = {
  codeLists: 'code lists are public',
  facilities: 'every facility reads the directory',
  services: 'every facility reads the directory',
  programmes: 'every facility reads the directory',
  outreachEvents: 'every facility reads what is offered to the public',
}

const withHeaders =
  (headers: Readonly<Record<string, string>>) =>
  (question: Question): Question => ({ ...question, headers: { ...question.headers, ...headers } })
const withQuery =
  (query: string) =>
  (question: Question): Question => ({ ...question, path: (id) => `${question.path(id)}?${query}` })
const withBody =
  (body: string) =>
  (question: Question): Question =>
    question.method === 'GET' ? question : { ...question, body }

/** How else a request can be sent than as it is meant; by none of them may the answer tell a hidden record from none. */
const ways: Readonly<Record<string, (question: Question) => Question>> = {
  'for any version': withHeaders({ 'if-match': '*' }),
  'for the first version': withHeaders({ 'if-match': '"1"' }),
  'for no version': ({ headers: { 'if-match': _version, ...headers }, ...question }) => ({ ...question, headers }),
  'unless it is known': withHeaders({ 'if-none-match': '*' }),
  'under one key for all': withHeaders({ 'idempotency-key': 'one' }),
  'as a table': withHeaders({ accept: 'text/csv' }),
  'for a part of it': withHeaders({ range: 'bytes=0-1' }),
  'of another media type': withHeaders({ 'content-type': 'text/plain' }),
  'for some fields': withQuery('fields=id'),
  'for a short page': withQuery('limit=1'),
  'with a parameter that there is not': withQuery('nothing=1'),
  'with an empty body': withBody('{}'),
  'with a body that is none': withBody('{'),
}

const collectionOf = ({ route }: Operation): string => route.operationId.split('.', 1)[0] ?? ''
const named = operationsOf(resources).filter(({ route }) => route.path.includes('{'))
const asked = named.filter((operation) => !(collectionOf(operation) in hidesNothing))

/** With the wall of the store below the policy, and with the policy alone. */
const stores: readonly (readonly [string, (store: Store) => Store])[] = [
  ['a server', (store) => store],
  ['a server whose store hides nothing', withoutWall],
]

describe.each(stores)('%s, asked by a facility that has nothing to do with a record', (_, openStore) => {
  let server: MatrixServer
  /** Records that the facility has nothing to do with, by the name of their kind. */
  let hidden: ReadonlyMap<string, readonly string[]>

  beforeAll(async () => {
    server = await openMatrixServer(openStore(createMemoryStore()))
    const records = [...server.world.records, ...(await eventsOf(server))].filter(({ relation }) => relation === 'none')
    hidden = new Map([...Map.groupBy(records, ({ resource }) => resource)].map(([name, those]) => [name, those.map(({ id }) => id)]))
  }, 120_000)

  afterAll(() => {
    expect(server.errors).toEqual([])
  })

  /** Ids of hidden records that an operation can be asked for, where an id is all that its path takes. */
  const hiddenFor = ({ route }: Operation): readonly string[] => {
    const isWhole = !route.path.replace('{id}', '').includes('{')
    return (isWhole && hidden.get(doors.get(route.operationId)?.name ?? '')) || []
  }

  it('has hidden ones for every operation that takes an id, but for those that hide nothing', () => {
    const unasked = named.filter((operation) => hiddenFor(operation).length === 0)
    expect(new Set(unasked.map(collectionOf))).toEqual(new Set(Object.keys(hidesNothing)))
  })

  it.for(asked.map((operation) => [operation.route.operationId, operation] as const))(
    'answers with the same bytes as for an id that never was: %s',
    async ([operationId, operation]) => {
      const door = doors.get(operationId)
      if (!door) throw new TypeError(`The matrix has no row for ${operationId}`)
      const meant = questionOf(operation, server.world)
      const answerTo = async (question: Question, id: string, asker: Asker) => observable(await server.ask(question, id, asker), id)
      // With each state of its labels; and of another kind, by whose id there is nothing either.
      const [other = absent] = [...hidden].flatMap(([name, ids]) => (name === door.name ? [] : ids))
      const ids = [...hiddenFor(operation), other]
      const compare = async (question: Question, asker: Asker, how: string, those = ids.slice(0, 1)): Promise<string> => {
        const expected = await answerTo(question, absent, asker)
        for (const id of those) expect([how, await answerTo(question, id, asker)]).toEqual([how, expected])
        return expected
      }
      const askerAs = (role: string | undefined, purpose: string) => askerOf(role, purpose, 'every label', { resource: door.name })
      const purpose = fittingPurpose(door)
      for (const [how, way] of Object.entries(ways)) await compare(way(meant), askerAs(undefined, purpose), how)
      for (const role of rolesOf('sample'))
        for (const why of [purpose, 'break-glass']) await compare(meant, askerAs(role, why), `${role} for ${why}`)
      expect(await compare(meant, askerAs(undefined, purpose), 'as it is meant', ids)).toMatch(/^{"status":404,/)
    },
  )
})
