import { operationsOf, resources } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { tellWrong } from './matrix/cells.ts'
import { type MatrixServer, openMatrixServer } from './matrix/matrix-server.ts'
import { walkOperation } from './matrix/walk-matrix.ts'
import { eachStore } from './support/each-store.ts'

/** Kinds of records that stand in every relation there is, and operations in which a store could go its own way. */
const collections = [
  'facilities',
  'beneficiaries',
  'cases',
  'referrals',
  'referralOffers',
  'documents',
  'accessGrants',
  'emergencyAccesses',
]
const named = new Set(['read', 'history', 'search', 'searchByBody', 'patch', 'getContent', 'accept', 'claim'])
const operations = operationsOf(resources).filter((operation) => {
  const [collection = '', name = ''] = operation.route.operationId.split('.')
  return operation.kind === 'changes' || (collections.includes(collection) && named.has(name))
})

describe.each(eachStore().slice(1))('the matrix of who may what, over %s', (_name, open) => {
  let server: MatrixServer

  beforeAll(async () => {
    server = await openMatrixServer(await open(), collections)
  }, 300_000)

  it.for(operations.map((operation) => [operation.route.operationId, operation] as const))(
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
