import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { codesOf } from '../code-list.ts'
import { AccessPurpose } from '../code-lists/access-purpose.ts'
import { sensitivityLabels } from '../code-lists/sensitivity-label.ts'
import { WorkArea } from '../code-lists/work-area.ts'
import { WorkerRole } from '../code-lists/worker-role.ts'
import type { AreaRights } from './area-rights.ts'
import { purposeRights } from './purpose-rights.ts'
import { isForSandbox, isWithinRole, roleRights } from './role-rights.ts'

const vectors = path.join(import.meta.dirname, '../../../../specs/vectors/policy')

/** What purposes and roles open, written out by hand: each row stands for itself, whatever the code shares between them. */
function read(name: 'purposes' | 'roles') {
  const lines = readFileSync(path.join(vectors, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
  const [[, ...columns] = [], ...rows] = lines.map((line) => line.split(','))
  const cellsOf = new Map(rows.map(([row = '', ...cells]) => [row, new Map(columns.map((column, index) => [column, cells[index] ?? '']))]))
  const areasOf = (cells: ReadonlyMap<string, string>): AreaRights =>
    Object.fromEntries([...cells].filter(([column, cell]) => column in WorkArea.codes && cell !== ''))
  return { columns, cellsOf, areas: Object.fromEntries([...cellsOf].map(([row, cells]) => [row, areasOf(cells)])) }
}

const [purposes, roles] = [read('purposes'), read('roles')]

it('each purpose opens the areas of its row, and nothing else', () => {
  expect(purposeRights).toEqual(purposes.areas)
  expect([...purposes.cellsOf.keys()].toSorted()).toEqual(Object.keys(AccessPurpose.codes).toSorted())
})

it('each role opens the areas of its row, and nothing else', () => {
  expect(Object.fromEntries(Object.entries(roleRights).map(([role, { areas }]) => [role, areas]))).toEqual(roles.areas)
  expect([...roles.cellsOf.keys()].toSorted()).toEqual(Object.keys(WorkerRole.codes).toSorted())
})

it('the tables name every area of work', () => {
  expect(purposes.columns).toEqual(Object.keys(WorkArea.codes))
  expect(roles.columns).toEqual([...Object.keys(WorkArea.codes), 'labels', 'only-by-name', 'sandbox-only'])
})

it('the roles that see only by name, and those of demonstrations, are those of the table', () => {
  const names = codesOf(WorkerRole.codes).map((role) => WorkerRole.schema.parse(role))
  const written = (column: string) => names.filter((role) => roles.cellsOf.get(role)?.get(column) === 'yes')
  expect(names.filter((role) => roleRights[role].onlyByName)).toEqual(written('only-by-name'))
  expect(names.filter((role) => isForSandbox(role))).toEqual(written('sandbox-only'))
  expect(isForSandbox(undefined)).toBe(false)
})

it('each role may be cleared for the labels of its work, and never for more than there are', () => {
  const written = (role: string) => roles.cellsOf.get(role)?.get('labels') ?? 'no row'
  const labelsOf = (role: string): readonly string[] => written(role).split(' ').filter(Boolean)
  for (const [role, { labels }] of Object.entries(roleRights)) {
    expect([role, labels]).toEqual([role, written(role) === 'every' ? 'every' : labelsOf(role)])
    if (labels !== 'every') expect(sensitivityLabels).toEqual(expect.arrayContaining([...labels]))
  }
  for (const role of codesOf(WorkerRole.codes)) {
    const within = sensitivityLabels.filter((label) => written(role) === 'every' || labelsOf(role).includes(label))
    expect([role, sensitivityLabels.filter((label) => isWithinRole(WorkerRole.schema.parse(role), label))]).toEqual([role, within])
  }
  expect(sensitivityLabels.filter((label) => isWithinRole(undefined, label))).toEqual(sensitivityLabels)
})
