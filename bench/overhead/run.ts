import { measure, type Slot, warmUp } from '../speed/measure.ts'
import { type DatabaseKind, databaseNames, withDatabases } from '../support/databases.ts'
import { endProgress, showProgress } from '../support/progress.ts'
import { checkVariant } from './check-variant.ts'
import { startVariant, stepOf, type VariantServer } from './server.ts'
import type { Variant } from './variants.ts'

/** How much is measured. */
export interface Plan {
  /** Names of steps. */
  readonly operations: readonly string[]
  readonly rounds: number
  readonly seconds: number
  readonly connections: number
  readonly people: number
  readonly profileFolder: string | undefined
}

/** What was measured of one operation, round by round. */
export interface Cell {
  readonly operation: string
  readonly slots: Readonly<Record<Variant, Slot[]>>
}

const order: readonly Variant[] = ['full', 'without policy and masking', 'without audit of reads']

/** Measures all variants on databases of one kind, in turns. */
export function measureOverhead(kind: DatabaseKind, plan: Plan): Promise<readonly Cell[]> {
  return withDatabases(kind, async (databases) => {
    const servers: VariantServer[] = []
    try {
      for (const variant of order) {
        showProgress(`${databaseNames[kind]}: filling ${variant} with ${plan.people} people …`)
        const started = await startVariant(variant, databases, plan.people, plan.connections, plan.profileFolder)
        servers.push(started)
        await checkVariant(started)
        for (const step of plan.operations.map(stepOf)) await warmUp(started.server, plan.connections, (lane) => step(started, lane))
      }
      return await rounds(kind, servers, plan)
    } finally {
      endProgress()
      for (const { server } of servers) await server.stop()
    }
  })
}

/** Every round measures everything once; the variant that begins changes from slot to slot. */
async function rounds(kind: DatabaseKind, servers: readonly VariantServer[], plan: Plan): Promise<readonly Cell[]> {
  const cells = plan.operations.map(
    (operation): Cell => ({
      operation,
      slots: { full: [], 'without policy and masking': [], 'without audit of reads': [] },
    }),
  )
  for (let round = 0; round < plan.rounds; round++) {
    for (const server of servers) await server.renew()
    for (const [index, { operation, slots }] of cells.entries()) {
      showProgress(`${databaseNames[kind]}: round ${round + 1} of ${plan.rounds}, ${operation} …`)
      const first = (round + index) % servers.length
      for (const server of [...servers.slice(first), ...servers.slice(0, first)]) {
        const step = stepOf(operation)
        slots[server.variant].push(await measure(server.server, plan.connections, plan.seconds, (lane) => step(server, lane)))
      }
    }
  }
  return cells
}
