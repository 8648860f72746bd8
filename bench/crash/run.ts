import { createRandom } from '../../packages/testing/src/synthetic/random.ts'
import { chainFaultsOf } from '../chain/verify.ts'
import { type DatabaseKind, databaseNames, withDatabases } from '../support/databases.ts'
import { createNetwork, type Facility } from '../support/network.ts'
import { endProgress, showProgress } from '../support/progress.ts'
import { startServer } from '../support/server-process.ts'
import { withSql } from '../support/sql-reader.ts'
import { findLosses } from './findings.ts'
import { integrityOf } from './integrity.ts'
import { databaseReady, killDatabase } from './kill-database.ts'
import { createLedger } from './ledger.ts'
import { type Round, repeatUnanswered, writeUntilCut } from './writer.ts'

/** How hard it gets. */
export interface Ordeal {
  readonly rounds: number
  readonly connections: number
  readonly killsDatabase: boolean
}

const script = new URL('../support/serve-api.ts', import.meta.url).pathname
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Kills the server in the middle of writes, again and again on one database; answers what was lost or left by half. */
export function crash(kind: DatabaseKind, { rounds, connections, killsDatabase }: Ordeal): Promise<readonly string[]> {
  return withDatabases(kind, async (databases) => {
    const address = await databases.create('crash')
    const ledger = createLedger()
    const random = createRandom(String(rounds))
    let facilities: readonly Facility[] = []
    let number = 0
    let repeated = 0
    for (let round = 1; round <= rounds; round++) {
      showProgress(`${databaseNames[kind]}: kill ${round} of ${rounds}, ${ledger.acknowledged.length} writes acknowledged so far …`)
      const server = await startServer(script, [address])
      if (facilities.length === 0) facilities = await createNetwork(address, server.url, ['sender', 'receiver'])
      const [sender, receiver] = facilities
      if (!sender || !receiver) throw new Error('a crash needs two facilities')
      const bearer = async (facility: Facility) => ({ authorization: `Bearer ${await facility.token(server.url)}` })
      const way: Round = {
        port: server.port,
        sender: await bearer(sender),
        receiver: await bearer(receiver),
        receiverId: receiver.id,
        nextNumber: () => number++,
      }
      repeated += await repeatUnanswered(way, ledger)
      const before = ledger.acknowledged.length
      const writers = Promise.all(Array.from({ length: connections }, () => writeUntilCut(way, ledger)))
      await pause(random.between(300, 1200))
      if (killsDatabase && kind === 'postgres') {
        await killDatabase(address)
        await pause(random.between(0, 500))
      }
      await server.kill()
      await writers
      if (ledger.acknowledged.length === before) throw new Error('no write was acknowledged before the kill: it proves nothing')
      if (killsDatabase && kind === 'postgres') await databaseReady(address)
    }
    endProgress()
    const losses = [...(await withSql(address, (sql) => findLosses(sql, ledger))), ...(await chainFaultsOf(address))]
    const integrity = await integrityOf(address)
    console.log(
      `${databaseNames[kind]}: ${rounds} kills${killsDatabase && kind === 'postgres' ? ' of the server and of the database' : ''}, ` +
        `${ledger.acknowledged.length} acknowledged writes on ${connections} connections, ` +
        `${repeated} unanswered referrals sent again; ${losses.length} lost or left by half; integrity: ${integrity}`,
    )
    return integrity === 'ok' ? losses : [...losses, `${databaseNames[kind]} says of itself: ${integrity}`]
  })
}
