import { expect, it } from 'vitest'
import { codesOf } from '../code-list.ts'
import { AccessPurpose } from '../code-lists/access-purpose.ts'
import { sensitivityLabels } from '../code-lists/sensitivity-label.ts'
import { WorkArea } from '../code-lists/work-area.ts'
import { WorkerRole } from '../code-lists/worker-role.ts'
import type { AreaRights } from './area-rights.ts'
import { purposeRights } from './purpose-rights.ts'
import { isWithinRole, roleRights } from './role-rights.ts'

/** What purposes open, written out: each row stands for itself, whatever the code shares between them. */
const purposes = `
                 directory workforce client casework exchange support funding consent rights emergency audit figures
  care           rs        rs        crus   crus     crus     crus    rs      crus    -      rus       -     -
  referral       rs        rs        crus   crus     crus     -       -       crus    -      rus       -     -
  protection     rs        rs        crus   crus     crus     rs      -       crus    -      rus       -     -
  benefit        rs        rs        crus   rs       rs       crus    crus    crus    -      rus       -     -
  school-support rs        rs        crus   crus     crus     rs      rs      crus    -      rus       -     -
  statistics     rs        -         -      -        -        -       -       -       -      -         -     crus
  audit          rs        -         -      -        -        -       -       -       -      rs        rs    -
  subject-rights rs        rs        rs     rs       -        -       -       crus    crus   rus       rs    -
  break-glass    rs        -         r      -        -        -       -       -       -      cr        -     -
  operations     crus      crus      -      -        -        -       crus    -       -      -         -     crus`

/** What roles open, in the same way. */
const roles = `
                          directory workforce client casework exchange support funding consent rights emergency audit figures
  facility-head           crus      crus      crus   crus     crus     crus    crus    crus    crus   crus      rs    crus
  clinician               rs        rs        crus   crus     crus     rs      -       crus    -      cr        -     -
  case-manager            rs        rs        crus   crus     crus     crus    crus    crus    -      crus      -     rs
  school-counsellor       rs        rs        crus   crus     crus     rs      rs      crus    -      -         -     -
  records-officer         rs        rs        crus   rs       rs       rs      -       rs      -      -         -     -
  facility-administrator  crus      crus      -      -        -        -       -       -       -      -         -     -
  data-protection-officer rs        rs        rs     rs       -        -       -       crus    crus   rus       rs    -
  auditor                 rs        -         -      -        -        -       -       -       -      rs        rs    -
  collaborator            rs        -         r      r        -        -       -       -       -      -         -     -
  statistician            rs        -         -      -        -        -       -       -       -      -         -     crus
  vendor                  rs        -         -      -        -        -       -       -       -      -         -     -`

function read(table: string): Readonly<Record<string, AreaRights>> {
  const [header = [], ...rows] = table.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]))
  return Object.fromEntries(
    rows.map(([name = '', ...cells]) => [
      name,
      Object.fromEntries(header.flatMap((area, index) => (cells[index] === '-' ? [] : [[area, cells[index]]]))),
    ]),
  )
}

it('each purpose opens the areas of its row, and nothing else', () => {
  expect(purposeRights).toEqual(read(purposes))
  expect(Object.keys(read(purposes)).toSorted()).toEqual(Object.keys(AccessPurpose.codes).toSorted())
})

it('each role opens the areas of its row, and nothing else', () => {
  expect(Object.fromEntries(Object.entries(roleRights).map(([role, { areas }]) => [role, areas]))).toEqual(read(roles))
  expect(Object.keys(read(roles)).toSorted()).toEqual(Object.keys(WorkerRole.codes).toSorted())
})

it('the tables name every area of work', () => {
  for (const table of [purposes, roles]) expect(table.trim().split('\n')[0]?.split(/\s+/)).toEqual(Object.keys(WorkArea.codes))
})

it('each role may be cleared for the labels of its work, and never for more than there are', () => {
  const everyone = ['facility-head', 'case-manager', 'data-protection-officer']
  const some: Readonly<Record<string, string>> = {
    clinician: 'hiv psychiatric substance disability domestic-violence child-abuse sexual-violence trafficking',
    'school-counsellor': 'disability domestic-violence child-abuse',
    'records-officer': 'disability',
  }
  for (const [role, { labels }] of Object.entries(roleRights)) {
    const none: readonly string[] = []
    expect([role, labels]).toEqual([role, everyone.includes(role) ? 'every' : (some[role]?.split(' ') ?? none)])
    if (labels !== 'every') expect(sensitivityLabels).toEqual(expect.arrayContaining([...labels]))
  }
  for (const role of codesOf(WorkerRole.codes)) {
    const within = sensitivityLabels.filter((label) => everyone.includes(role) || some[role]?.split(' ').includes(label))
    expect([role, sensitivityLabels.filter((label) => isWithinRole(WorkerRole.schema.parse(role), label))]).toEqual([role, within])
  }
  expect(sensitivityLabels.filter((label) => isWithinRole(undefined, label))).toEqual(sensitivityLabels)
})
