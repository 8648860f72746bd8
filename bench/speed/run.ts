import { type DatabaseKind, databaseNames, withDatabases } from '../support/databases.ts'
import { endProgress, showProgress } from '../support/progress.ts'
import { measure, warmUp } from './measure.ts'
import type { Operation } from './operations.ts'
import { renderMemory, renderSeries, type Series } from './report.ts'
import { differingDuties } from './same-duties.ts'
import { seed } from './seed.ts'
import { type Contest, startTarget, type Target } from './target.ts'

/** How much is measured. */
export interface Plan {
  readonly contest: Contest
  readonly operations: readonly Operation[]
  readonly connections: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly people: number
  readonly profileFolder: string | undefined
}

/** Measures both servers on databases of one kind, and prints the table; answers the series. */
export function run(kind: DatabaseKind, plan: Plan): Promise<readonly Series[]> {
  return withDatabases(kind, async (databases) => {
    const targets: Target[] = []
    try {
      for (const side of ['ours', 'bare'] as const) targets.push(await startTarget(side, plan.contest, databases, plan.profileFolder))
      const [ours, bare] = targets
      if (!ours || !bare) throw new Error('two sides were started')
      await prepare(targets, plan)
      const differences = plan.contest === 'keys' ? [] : await differingDuties(ours, bare, plan.operations)
      const series = await rounds(kind, targets, plan)
      endProgress()
      console.log(
        `\n${databaseNames[kind]}\n${renderSeries(series, plan.contest)}\n${renderMemory(await ours.server.usage(), await bare.server.usage())}`,
      )
      for (const difference of differences) console.log(`! not the same duties: ${difference}`)
      return series
    } finally {
      for (const target of targets) await target.stop()
    }
  })
}

async function prepare(targets: readonly Target[], plan: Plan): Promise<void> {
  const most = Math.max(...plan.connections)
  for (const target of targets) {
    showProgress(`filling ${target.side} with ${plan.people} people …`)
    await seed(target, target.server.port, plan.people, most)
    for (const operation of plan.operations) {
      showProgress(`${target.side} warms up, ${operation.name} …`)
      await warmUp(target.server, most, (lane) => operation.step(target, lane))
    }
  }
}

/** Every round measures everything once, side by side: A B for one operation, then B A for the next. */
async function rounds(
  kind: DatabaseKind,
  targets: readonly Target[],
  { operations, connections, rounds: count, seconds }: Plan,
): Promise<Series[]> {
  const all = connections.flatMap((connection) =>
    operations.map(({ name }): Series => ({ operation: name, connections: connection, slots: { ours: [], bare: [] } })),
  )
  for (let round = 0; round < count; round++) {
    for (const target of targets) await target.renew()
    for (const [index, series] of all.entries()) {
      showProgress(`${databaseNames[kind]}: round ${round + 1} of ${count}, ${series.operation} on ${series.connections} connections …`)
      const operation = operations.find(({ name }) => name === series.operation)
      if (!operation) continue
      const order = (round + index) % 2 === 0 ? targets : [...targets].reverse()
      for (const target of order) {
        const slot = await measure(target.server, series.connections, seconds, (lane) => operation.step(target, lane))
        series.slots[target.side].push(slot)
      }
    }
  }
  return all
}
