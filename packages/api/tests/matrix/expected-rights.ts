/** What a token asks for, as far as it decides what its bearer may do at all. */
export interface Asking {
  readonly purpose: string
  /** What the worker does; left out where software asks by itself. */
  readonly role?: string
}

/**
 * What each purpose opens in each area of work: `c` create, `r` read, `u` change and act, `s` search. Written from the law and the design, and
 * never read from the policy: a right that is given or taken there by mistake is another one than stands here.
 */
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

/** What each role opens, in the same way: whoever runs the software sees no person, whoever reviews accesses sees no content. */
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

/** Labels for which each role may be cleared; who is not named is cleared for none. */
const clearances: Readonly<Record<string, string>> = {
  'facility-head': 'every',
  'case-manager': 'every',
  'data-protection-officer': 'every',
  clinician: 'hiv psychiatric substance disability domestic-violence child-abuse sexual-violence trafficking',
  'school-counsellor': 'disability domestic-violence child-abuse',
  'records-officer': 'disability',
}

type Table = ReadonlyMap<string, ReadonlyMap<string, string>>

function read(text: string): Table {
  const [header = [], ...rows] = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]))
  return new Map(rows.map(([name = '', ...cells]) => [name, new Map(header.map((area, index) => [area, cells[index] ?? '-']))]))
}

const [byPurpose, byRole] = [read(purposes), read(roles)]

/** The purposes and roles that have a row; who adds one adds a row. */
export const [purposesWithRow, rolesWithRow] = [[...byPurpose.keys()], [...byRole.keys()]]

/** Whether purpose and role open a letter in an area; what is not known opens nothing. */
export function opens({ purpose, role }: Asking, area: string, letter: string): boolean {
  const has = (table: Table, name: string): boolean => table.get(name)?.get(area)?.includes(letter) === true
  return has(byPurpose, purpose) && (role === undefined || has(byRole, role))
}

/** Whether a worker of a role may be cleared for a label. */
export function mayBeClearedFor(role: string, label: string): boolean {
  const labels = clearances[role] ?? ''
  return labels === 'every' || labels.split(' ').includes(label)
}
