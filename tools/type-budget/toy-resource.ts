/** The file of one toy resource, written as an author of the standard writes one: 18 fields of its own, a code list, a part, an action. */
export function toyResource(n: number): string {
  return `
import { z } from 'zod'
import { defineAction } from '../../src/action.ts'
import { defineCodeList } from '../../src/code-list.ts'
import { draftOf } from '../../src/draft.ts'
import { envelope } from '../../src/envelope.ts'
import { Id } from '../../src/primitives/id.ts'
import { LocalDate } from '../../src/primitives/local-date.ts'
import { field, named } from '../../src/registry.ts'
import { defineResource } from '../../src/resource.ts'
import { defineSearch, type QueryOf } from '../../src/search.ts'

const title = { vi: 'Thử', en: 'Toy' }
const about = { vi: 'Bản ghi thử.', en: 'A toy.' }

export const Toy${n}Kind = defineCodeList({
  id: 'Toy${n}Kind',
  title,
  source: 'toy',
  codes: { first: title, second: title, third: title, about },
})
export type Toy${n}Kind = z.output<typeof Toy${n}Kind.schema>

export const Toy${n}Part = named(
  z.strictObject({ name: field(z.string().min(1).max(100), { title, about }), on: field(LocalDate, { title, about }), note: field(z.string().optional(), { title, about }) }),
  { id: 'Toy${n}Part', title, about },
)
export interface Toy${n}Part extends z.output<typeof Toy${n}Part> {}

export const Toy${n} = named(
  z.strictObject({
    ...envelope,
    name: field(z.string().min(1).max(200), { title, about }),
    kind: field(Toy${n}Kind.schema, { title, about }),
    secondKind: field(Toy${n}Kind.schema.optional(), { title, about }),
    kinds: field(z.array(Toy${n}Kind.schema).max(20), { title, about }),
    part: field(Toy${n}Part, { title, about }),
    parts: field(z.array(Toy${n}Part).max(20).optional(), { title, about }),
    openedOn: field(LocalDate, { title, about }),
    closedOn: field(LocalDate.optional(), { title, about }),
    ownerId: field(Id, { title, about, refersTo: 'Facility' }),
    caseId: field(Id.optional(), { title, about, refersTo: 'Case' }),
    workerIds: field(z.array(Id).max(20).optional(), { title, about, refersTo: 'Worker' }),
    amount: field(z.int().min(0), { title, about }),
    share: field(z.number().min(0).max(1).optional(), { title, about }),
    isUrgent: field(z.boolean(), { title, about }),
    isRepeated: field(z.boolean().optional(), { title, about }),
    code: field(z.string().regex(/^[A-Z]+$/), { title, about }),
    note: field(z.string().max(4000).optional(), { title, about }),
    remark: field(z.string().max(4000).optional(), { title, about }),
  }),
  { id: 'Toy${n}', title, about, clause: 'TOY-${n}' },
)
export interface Toy${n} extends z.output<typeof Toy${n}> {}

export const Toy${n}Draft = named(draftOf(Toy${n}, ['closedOn']), { id: 'Toy${n}Draft', title, about })
export interface Toy${n}Draft extends z.output<typeof Toy${n}Draft> {}

const search = defineSearch({
  kind: { kind: 'token', path: 'kind', schema: Toy${n}Kind.schema, title, about },
  name: { kind: 'name', path: 'name', title, about },
  ownerId: { kind: 'token', path: 'ownerId', schema: Id, title, about },
  openedOn: { kind: 'date', path: 'openedOn', title, about },
})
export interface Toy${n}Query extends QueryOf<typeof search> {}

export const toy${n}Resource = defineResource<Toy${n}, Toy${n}Draft, Toy${n}Query>()({
  name: 'Toy${n}',
  title,
  about,
  clause: 'TOY-${n}',
  schema: Toy${n},
  draft: Toy${n}Draft,
  verbs: ['create', 'read', 'search', 'update'],
  actions: { close: defineAction<Toy${n}Part, Toy${n}>({ title, about, input: Toy${n}Part, output: Toy${n} }) },
  area: 'casework',
  audience: 'parties',
  search,
})
`
}
