import { emitOpenApi, operationsOf, resources } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

describe('the published document', () => {
  it('is what the server answers at /openapi.json', async () => {
    const { send } = await createTestNetwork()
    expect(await expectJson(await send(undefined, 'GET', '/openapi.json'), 200)).toEqual(JSON.parse(JSON.stringify(emitOpenApi(resources))))
  })

  it('names every route that the router has, and no other', async () => {
    const { app } = await createTestNetwork()
    const { paths = {} } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'routes', version: '0' } })
    const routed = Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`))
    const published = operationsOf(resources).map(({ route }) => `${route.method} ${route.path}`)
    expect(routed.sort()).toEqual(published.sort())
    expect(new Set(published).size).toBe(published.length)
  })

  it('says of every operation who may call it, and lets nobody else', async () => {
    const { send } = await createTestNetwork()
    for (const { scope, route } of operationsOf(resources)) {
      const path = route.path.replace('{id}', '01990000-0000-7000-8000-000000000000')
      const response = await send(undefined, route.method.toUpperCase(), path)
      if (scope === 'public') expect(response.status, path).not.toBe(401)
      else expect(response.status, `${route.method} ${path}`).toBe(401)
    }
  })
})
