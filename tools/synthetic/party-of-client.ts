import { type Client, isProblem } from '../../packages/client/src/index.ts'
import type { SyntheticParty } from '../../packages/testing/src/index.ts'

/** A facility that plays steps with a client, which fetches tokens and tries again where a connection breaks. */
export function partyOfClient(client: Client, id: string): SyntheticParty {
  return {
    id,
    async post(path, body, { 'idempotency-key': idempotencyKey, ...headers }) {
      try {
        const json = body === undefined ? {} : { json: body }
        return await client.request({ method: 'POST', path, headers, ...json, ...(idempotencyKey !== undefined && { idempotencyKey }) })
      } catch (error) {
        if (isProblem(error)) return { status: error.problem.status, body: error.problem }
        throw error
      }
    },
  }
}
