import { registerClient } from '../../../packages/api/src/index.ts'
import { createClient } from '../../../packages/client/src/index.ts'
import { sensitivityLabels } from '../../../packages/schemas/src/index.ts'
import { playSteps, syntheticProvince } from '../../../packages/testing/src/index.ts'
import { partyOfClient } from '../../synthetic/party-of-client.ts'
import type { DemoServer } from '../server/start-server.ts'
import { signInOperator } from './join-network.ts'
import { createKeyPair } from './key-pair.ts'

const purposes = ['care', 'referral', 'protection', 'benefit', 'operations'] as const

/** Fills the demo server with a made-up province of so many people, once; answers how many records that made. */
export async function fillPeople(server: DemoServer, size: number, onStep: (done: number, total: number) => void): Promise<number> {
  if (await server.store.findClient('synthetic-centre')) return 0
  const operator = await signInOperator(server)
  const steps = syntheticProvince({ province: '56', size, seed: 1, from: '2025-01-01', to: '2025-12-31' })
  const { ids } = await playSteps(steps, {
    onStep,
    async join(draft, ref) {
      const { id } = await operator.facilities.create(draft)
      const { privateKey, publicKey } = await createKeyPair()
      const clientId = `synthetic-${ref.slice(1)}`
      await registerClient(server.store, {
        id: clientId,
        facility: id,
        jwks: { keys: [publicKey] },
        scope: 'system/*.crus',
        purposes,
        labels: sensitivityLabels,
      })
      return partyOfClient(createClient({ baseUrl: server.url, credentials: { clientId, privateKey, purpose: purposes } }), id)
    },
  })
  return ids.size
}
