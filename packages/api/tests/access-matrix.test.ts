import { AccessPurpose, labelSourcesIn, operationsOf, resources, WorkerRole } from '@caunoi/schemas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../src/index.ts'
import { type Tally, tellWrong } from './matrix/cells.ts'
import { purposesWithRow, rolesWithRow } from './matrix/expected-rights.ts'
import { relations } from './matrix/expected-views.ts'
import { labelledContent, labelledWholes } from './matrix/labelled-content.ts'
import { type MatrixServer, openMatrixServer } from './matrix/matrix-server.ts'
import { walkOperation, withoutRow } from './matrix/walk-matrix.ts'
import { withoutWall } from './support/without-wall.ts'

/** `npm run matrix` walks all of it, with `--alone policy` without the wall below the policy. */
const isWalled = process.env.MATRIX_WALL !== 'off'
const cut = process.env.MATRIX_CUT === 'whole' ? 'whole' : 'test'

describe('the table of who may what', () => {
  it('has a row for each operation, purpose and role, and for no other', () => {
    expect(withoutRow()).toEqual([])
    expect(purposesWithRow).toEqual(Object.keys(AccessPurpose.codes))
    expect([...rolesWithRow].sort()).toEqual(Object.keys(WorkerRole.codes).sort())
  })

  it('has content with a label for each kind of record that can bear one', () => {
    const labelled = Object.values(resources).flatMap(({ name, schema }) => (labelSourcesIn(schema).length > 0 ? [name] : []))
    expect(new Set([...Object.keys(labelledContent), ...Object.keys(labelledWholes)])).toEqual(new Set(labelled))
  })
})

describe('every operation, for every role, in every relation, with every state of labels', () => {
  const tallies: Tally[] = []
  let server: MatrixServer

  beforeAll(async () => {
    const store = createMemoryStore()
    server = await openMatrixServer(isWalled ? store : withoutWall(store))
  }, 120_000)

  afterAll(() => {
    expect(server.errors).toEqual([])
  })

  it.for(operationsOf(resources).map((operation) => [operation.route.operationId, operation] as const))(
    '%s',
    { timeout: 900_000 },
    async ([, operation], { task }) => {
      const tally = await walkOperation(server, operation, cut)
      tallies.push(tally)
      task.meta.cells = Object.fromEntries(tally.byRelation)
      expect(tally.cells).toBeGreaterThan(0)
      const { wrong } = tally
      if (wrong.length > 0) expect.fail(`${wrong.length} wrong decisions, as these:\n${wrong.slice(0, 20).map(tellWrong).join('\n')}`)
    },
  )

  it('shows something in each relation that shows anything, and nothing in the others', () => {
    const permitted = new Set(tallies.flatMap((tally) => [...tally.permitted.keys()]))
    const closed = relations.filter((relation) => !permitted.has(relation))
    const over = ['delegated to another worker', 'delegation over', 'emergency of another worker', 'emergency over', 'none']
    if (tallies.length === operationsOf(resources).length) expect(closed).toEqual(over)
  })
})
