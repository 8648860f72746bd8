import { faces } from '@caunoi/schemas/faces'
import { assembleClient } from '../../src/assemble-client.ts'
import type { Client, ClientOptions } from '../../src/index.ts'
import type { Runtime } from '../../src/runtime.ts'
import { createTestRuntime } from './test-runtime.ts'

/** A client of a test server, with a token at hand and a clock of its own. */
export function createTestClient(baseUrl: string, options: Partial<ClientOptions> = {}, runtime: Runtime = createTestRuntime()): Client {
  const client: unknown = assembleClient({ ...faces }, { baseUrl, credentials: { token: 'token-1' }, ...options }, runtime)
  return client as Client
}
