import { Client } from 'pg'
import type { Examination, Examiner } from './examination.ts'
import type { Inquiry } from './inquiries.ts'

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly 'Index Cond'?: string
  readonly Filter?: string
  readonly Plans?: readonly Node[]
}

/** Tables whose size has a bound, whatever the standard keeps. */
const small = new Set(['settings', 'clients', 'schema_version', 'feed_clock'])
const modes = ['force_custom_plan', 'force_generic_plan'] as const

/** Opens a connection to the database beside the server. */
export async function examinePostgres(url: string): Promise<Examiner> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const literal = (value: unknown): string =>
    typeof value === 'string' ? client.escapeLiteral(value) : value === null ? 'null' : String(value)

  /** The plan with the values at hand, and the one for any values that PostgreSQL takes when a statement has run some times. */
  async function plansOf({ statement, values }: Inquiry): Promise<readonly Node[]> {
    await client.query(`prepare examined as ${statement.sql}`)
    const plans: Node[] = []
    for (const mode of modes) {
      await client.query(`set plan_cache_mode = ${mode}`)
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
        `explain (analyze, buffers, timing off, format json) execute examined(${values.map(literal).join(', ')})`,
      )
      for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) plans.push(Plan)
    }
    await client.query('deallocate examined')
    return plans
  }

  return {
    async examine(inquiry) {
      const found = (await plansOf(inquiry)).map((plan) => examinationOf(plan, inquiry.limit))
      const [custom, generic] = found
      if (!custom || !generic) throw new Error('two plans were asked for')
      const same = withoutCounts(custom.lines) === withoutCounts(generic.lines)
      const lines = same ? custom.lines : [...custom.lines, 'for any values:', ...generic.lines]
      return { ...custom, lines, faults: [...custom.faults, ...generic.faults.map((fault) => `for any values: ${fault}`)] }
    },
    close: () => client.end(),
  }
}

function examinationOf(plan: Node, limit: number): Examination {
  const lines: string[] = []
  const faults: string[] = []
  let rows = 0
  const visit = (node: Node, depth: number): void => {
    const type = node['Node Type']
    const table = node['Relation Name']
    const walked = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
    const on = [table && `on ${table}`, node['Index Name'] && `using ${node['Index Name']}`, node['Index Cond']].filter(Boolean).join(' ')
    lines.push(`${'  '.repeat(depth)}${type} ${on}${node.Filter ? ` filter ${node.Filter}` : ''} [${Math.round(walked)} rows]`)
    if (table) rows += walked
    if (/Seq Scan/.test(type) && table && !small.has(table)) faults.push(`scans: ${type} on ${table}`)
    const below = node.Plans ?? []
    // A sort of what the limits let through is no sort of the table.
    const sorted = below.reduce((sum, child) => sum + child['Actual Rows'] * child['Actual Loops'], 0)
    if (/Sort/.test(type) && sorted > 4 * limit) faults.push(`sorts: ${type} of ${sorted} rows`)
    for (const child of below) visit(child, depth + 1)
  }
  visit(plan, 0)
  return { lines, faults, rows, pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] }
}

function withoutCounts(lines: readonly string[]): string {
  return lines.join('\n').replaceAll(/'[^']*'|\$\d+|\[\d+ rows\]|::\w+/g, '')
}
