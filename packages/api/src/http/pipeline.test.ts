import { type Operation, operationsOf, resources } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { createServices } from '../create-services.ts'
import type { Answering } from '../operations/handlers.ts'
import type { Services } from '../services.ts'
import { createMemoryStore } from '../stores/memory.ts'
import { type Gate, pipeline } from './pipeline.ts'

const answer = async () => new Response()
const [open, guarded] = [{ open: answer }, { guarded: answer }]
let services: Services
let gate: Gate

beforeAll(async () => {
  const store = createMemoryStore()
  services = await createServices({ store })
  gate = {
    identity: { authenticate: async () => undefined },
    limiter: () => undefined,
    report: () => undefined,
    storeOf: () => store,
    isDemo: false,
  }
})

/** Puts an operation on the way of requests, with another scope than the standard declares for it. */
function mount(scope: unknown, answering: Answering): void {
  const [operation] = operationsOf(resources)
  const changed: Operation = Object.assign({}, operation, { scope })
  pipeline(services, gate, changed, answering)
}

describe('a server starts', () => {
  it('with routes that anyone may call, that any token opens, and that a right on one of its resources opens', () => {
    mount('public', open)
    mount('token', guarded)
    mount('system/Case.r', guarded)
  })
})

describe('a server does not start', () => {
  const undeclared = [undefined, null, '', 'system', 'Public', 'token ', 'user/Case.r', 'system/Case', 'system/*.r', 'system/Case.x']
  it.each([...undeclared, 'system/Case.rs', 'system/Nothing.r', 'xsystem/Case.r'].map((scope) => [scope]))(
    'with a route that declares the scope %j',
    (scope) => {
      expect(() => mount(scope, guarded)).toThrow(new TypeError(`discovery declares no scope of this server: ${scope}`))
    },
  )

  it.each([undefined, '', 'token', 'system/Case.r'].map((scope) => [scope]))(
    'with a route of scope %j that anyone is answered',
    (scope) => {
      expect(() => mount(scope, open)).toThrow(new TypeError(`discovery, of scope ${scope}, is answered to anyone`))
    },
  )

  it('with a public route that asks for a token', () => {
    expect(() => mount('public', guarded)).toThrow(new TypeError('discovery, of scope public, is answered to tokens alone'))
  })
})
