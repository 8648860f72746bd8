import type { QueryConfig } from 'pg'
import { valuesOf, type Write } from '../sql/statement.ts'
import { valuesOfRows } from './to-query.ts'

/** Makes as few queries of some writes as their stages allow; a statement that does not take rows gets the values of one in each. */
export type MergeWrites = (writes: readonly Write[]) => QueryConfig[]

/** Creates a merger, which remembers the combinations that it met: there are as many as there are kinds of writes. */
export function createMergeWrites(): MergeWrites {
  const known = new Map<string, { readonly name: string; readonly text: string }>()

  function merge(group: readonly Write[]): QueryConfig {
    const names = group.map(({ statement }) => statement.name).join()
    const merged = known.get(names) ?? { name: `caunoi_merged_${known.size}`, text: mergedText(group) }
    known.set(names, merged)
    return { ...merged, values: group.flatMap(valuesOfWrite) }
  }

  return (writes) => groupsOf(writes).map(merge)
}

/**
 * Whether a write removes rows as the one before it does: what both take is not there either way. Two of them stand together, since a referral has
 * two parties; of more, each number would be another statement to prepare.
 */
function isSecondRemoval(group: readonly Write[], { statement }: Write): boolean {
  const [last, earlier] = [group.at(-1), group.at(-2)]
  return last?.statement === statement && earlier?.statement !== statement && statement.sql.startsWith('delete ')
}

function groupsOf(writes: readonly Write[]): Write[][] {
  const groups: Write[][] = []
  for (const write of writes) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && (last.statement.stage < write.statement.stage || isSecondRemoval(group, write))) group.push(write)
    else groups.push([write])
  }
  return groups
}

/** `with a as (…), b as (…) …`: each part with its places counted on. */
function mergedText(group: readonly Write[]): string {
  let before = 0
  const parts = group.map(({ statement: { sql, places } }) => {
    const shift = before
    before += places.length
    return sql.replace(/\$(\d+)/g, (_, place) => `$${Number(place) + shift}`)
  })
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `with ${parts.map((part, index) => `part${index} as (${part})`).join(', ')} ${last}`
}

function valuesOfWrite({ statement, rows }: Write): unknown[] {
  if (statement.takesRows) return valuesOfRows(rows)
  return rows.flatMap((row) => valuesOf(statement, row))
}
