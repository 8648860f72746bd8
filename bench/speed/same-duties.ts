import { openStore } from '../../packages/api/src/node/index.ts'
import { withSql } from '../support/sql-reader.ts'
import { withLanes } from './lanes.ts'
import type { Operation } from './operations.ts'
import type { Target } from './target.ts'

const tables = [
  'records',
  'history',
  'entries',
  'facts',
  'changes',
  'grants',
  'natural_keys',
  'answers',
  'audit',
  'audit_subjects',
  'audit_readers',
]
const STEPS = 4

/** Trails are written behind the answers: has the store write what is missing. */
async function fileTrails(database: string): Promise<void> {
  const store = await openStore(database)
  await store.auditTrail('', '', undefined, 1).finally(() => store.close())
}

/** Rows that some steps of an operation left, by table. */
async function rowsLeft(target: Target, { step }: Operation): Promise<readonly number[]> {
  const count = async () => {
    await fileTrails(target.database)
    return withSql(target.database, async (sql) => {
      const counts: number[] = []
      for (const table of tables) counts.push(Number((await sql.all(`select count(*) as rows from ${table}`))[0]?.rows))
      return counts
    })
  }
  const before = await count()
  await withLanes(target.server.port, 1, async (lanes) => {
    for (let done = 0; done < STEPS; done++) for (const lane of lanes) await step(target, lane)
  })
  const after = await count()
  return after.map((rows, index) => (rows - (before[index] ?? 0)) / STEPS)
}

/** Has two servers go on with the same numbers: the people whom they stand for are not alike. */
function alignTurns(one: Target, other: Target): void {
  let [turn, otherTurn] = [one.nextTurn(), other.nextTurn()]
  while (turn < otherTurn) turn = one.nextTurn()
  while (otherTurn < turn) otherTurn = other.nextTurn()
}

/** Says where the two servers do not store the same number of rows for the same request; nothing where they do. */
export async function differingDuties(ours: Target, bare: Target, operations: readonly Operation[]): Promise<readonly string[]> {
  const differences: string[] = []
  alignTurns(ours, bare)
  for (const operation of operations) {
    const [left, right] = [await rowsLeft(ours, operation), await rowsLeft(bare, operation)]
    for (const [index, table] of tables.entries()) {
      if (left[index] !== right[index])
        differences.push(`${operation.name}: ours leaves ${left[index]} rows in ${table}, the bare one ${right[index]}`)
    }
  }
  return differences
}
