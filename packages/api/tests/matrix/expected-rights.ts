import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What a token asks for, as far as it decides what its bearer may do at all. */
export interface Asking {
  readonly purpose: string
  /** What the worker does; left out where software asks by itself. */
  readonly role?: string
}

type Table = ReadonlyMap<string, ReadonlyMap<string, string>>

const vectors = path.join(import.meta.dirname, '../../../../specs/vectors/policy')

/**
 * What each purpose, and each role, opens in each area of work: `c` create, `r` read, `u` update and act, `s` search. Written by hand from the law
 * and the design, and never read from the policy: a right that is given or taken there by mistake is another one than stands here.
 */
function read(name: 'purposes' | 'roles'): Table {
  const lines = readFileSync(path.join(vectors, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
  const [[, ...header] = [], ...rows] = lines.map((line) => line.split(','))
  return new Map(rows.map(([row = '', ...cells]) => [row, new Map(header.map((column, index) => [column, cells[index] ?? '']))]))
}

const [byPurpose, byRole] = [read('purposes'), read('roles')]

/** The purposes and roles that have a row; who adds one adds a row. */
export const [purposesWithRow, rolesWithRow] = [[...byPurpose.keys()], [...byRole.keys()]]

/** Whether purpose and role open a letter in an area; what is not known opens nothing. */
export function opens({ purpose, role }: Asking, area: string, letter: string): boolean {
  const has = (table: Table, name: string): boolean => table.get(name)?.get(area)?.includes(letter) === true
  return has(byPurpose, purpose) && (role === undefined || has(byRole, role))
}

/** Whether workers of a role see, beside the directory, only what was opened to each by name. */
export function seesOnlyByName(role: string | undefined): boolean {
  return role !== undefined && byRole.get(role)?.get('only-by-name') === 'yes'
}

/** Whether a worker of a role may be cleared for a label. */
export function mayBeClearedFor(role: string, label: string): boolean {
  const labels = byRole.get(role)?.get('labels') ?? ''
  return labels === 'every' || labels.split(' ').includes(label)
}
