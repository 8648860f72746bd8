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
/** Tables whose rows bear a document. */
const withBodies = ['records', 'history', 'audit']
/** How much shorter the documents of the bare server may be: the names of its clients are. */
const TOLERANCE = 0.05
const STEPS = 4

/** Trails are written behind the answers: has the store write what is missing. */
async function fileTrails(database: string): Promise<void> {
  const store = await openStore(database)
  await store.auditTrail('', '', undefined, 1).finally(() => store.close())
}

/** What some steps of an operation left: rows by table, and characters of documents. */
async function leftBy(target: Target, { step }: Operation): Promise<ReadonlyMap<string, number>> {
  const questions = [
    ...tables.map((table) => [`rows in ${table}`, `select count(*) as found from ${table}`]),
    ...withBodies.map((table) => [`characters in ${table}`, `select coalesce(sum(length(body)), 0) as found from ${table}`]),
  ]
  const count = async () => {
    await fileTrails(target.database)
    return withSql(target.database, async (sql) => {
      const counts = new Map<string, number>()
      for (const [name = '', question = ''] of questions) counts.set(name, Number((await sql.all(question))[0]?.found))
      return counts
    })
  }
  const before = await count()
  await withLanes(target.server.port, 1, async (lanes) => {
    for (let done = 0; done < STEPS; done++) for (const lane of lanes) await step(target, lane)
  })
  const after = await count()
  return new Map([...after].map(([name, found]) => [name, (found - (before.get(name) ?? 0)) / STEPS]))
}

/** Whether two servers did the same: as many rows, and about as long documents. */
const isAlike = (name: string, left: number, right: number): boolean =>
  name.startsWith('rows') ? left === right : Math.abs(left - right) <= TOLERANCE * left

/** Has two servers go on with the same numbers: the people whom they stand for are not alike. */
function alignTurns(one: Target, other: Target): void {
  let [turn, otherTurn] = [one.nextTurn(), other.nextTurn()]
  while (turn < otherTurn) turn = one.nextTurn()
  while (otherTurn < turn) otherTurn = other.nextTurn()
}

/** Says where the two servers do not store as many rows, or as much, for the same request; nothing where they do. */
export async function differingDuties(ours: Target, bare: Target, operations: readonly Operation[]): Promise<readonly string[]> {
  const differences: string[] = []
  alignTurns(ours, bare)
  for (const operation of operations) {
    const [left, right] = [await leftBy(ours, operation), await leftBy(bare, operation)]
    for (const [name, here] of left) {
      const there = right.get(name) ?? 0
      if (!isAlike(name, here, there)) differences.push(`${operation.name}: ours leaves ${here} ${name}, the bare one ${there}`)
    }
  }
  return differences
}
