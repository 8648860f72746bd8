import { beforeAll, describe, expect, it, vi } from 'vitest'
import { tellWrong } from './matrix/cells.ts'
import { type MatrixServer, openMatrixServer } from './matrix/matrix-server.ts'
import { sampledCollections, sampledOperations } from './matrix/sample.ts'
import { behindTheWall, walkBehindWall } from './matrix/walk-wall.ts'
import { eachStore } from './support/each-store.ts'

vi.mock('@caunoi/schemas/policy', async (original) => (await import('./support/without-policy.ts')).withoutPolicy(await original()))

/** Every operation in memory; on the databases those in which one could answer otherwise, unless `npm run matrix` asks for all. */
const settings = eachStore().map(([name, open]) =>
  name === 'memory' || process.env.MATRIX_CUT === 'whole'
    ? ([name, open, behindTheWall, undefined] as const)
    : ([name, open, sampledOperations, sampledCollections] as const),
)

describe.each(settings)('with the policy off, the wall of %s', (_name, open, operations, collections) => {
  let server: MatrixServer

  beforeAll(async () => {
    server = await openMatrixServer(await open(), collections)
  }, 300_000)

  it.for(operations.map((operation) => [operation.route.operationId, operation] as const))(
    'lets nothing of others out by %s',
    { timeout: 300_000 },
    async ([, operation], { task }) => {
      const { cells, byRelation, wrong } = await walkBehindWall(server, operation)
      task.meta.cells = Object.fromEntries(byRelation)
      expect(cells).toBeGreaterThan(0)
      expect(wrong.slice(0, 20).map(tellWrong)).toEqual([])
    },
  )
})
