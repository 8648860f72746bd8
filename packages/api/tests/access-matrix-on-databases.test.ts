import { beforeAll, describe, expect, it } from 'vitest'
import { tellWrong } from './matrix/cells.ts'
import { type MatrixServer, openMatrixServer } from './matrix/matrix-server.ts'
import { sampledCollections, sampledOperations } from './matrix/sample.ts'
import { walkOperation } from './matrix/walk-matrix.ts'
import { eachStore } from './support/each-store.ts'
import { withoutWall } from './support/without-wall.ts'

const off = ([name, open]: ReturnType<typeof eachStore>[number]) =>
  [`${name}, with the wall off`, async () => withoutWall(await open())] as const

/** The databases as they are served; and, of the wall in code and that of PostgreSQL, a store without it: the policy holds the matrix alone. */
const settings = eachStore().flatMap((store) => {
  const [name] = store
  if (name === 'memory') return [off(store)]
  return name === 'PostgreSQL' ? [store, off(store)] : [store]
})

describe.each(settings)('the matrix of who may what, over %s', (_name, open) => {
  let server: MatrixServer

  beforeAll(async () => {
    server = await openMatrixServer(await open(), sampledCollections)
  }, 300_000)

  it.for(sampledOperations.map((operation) => [operation.route.operationId, operation] as const))(
    '%s',
    { timeout: 300_000 },
    async ([, operation]) => {
      const { cells, wrong } = await walkOperation(server, operation, 'sample')
      expect(cells).toBeGreaterThan(0)
      expect(wrong.slice(0, 20).map(tellWrong)).toEqual([])
      expect(server.errors).toEqual([])
    },
  )
})
