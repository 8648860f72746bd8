import type { CodeOf } from '../code-list.ts'
import type { WorkArea } from '../code-lists/work-area.ts'

/** What may be done in an area: `c` create, `r` read, `u` update and actions, `s` search, as in a scope. */
export type Letter = 'c' | 'r' | 'u' | 's'

/** The rights that a purpose or a role opens, by area; what is not named is closed. */
export type AreaRights = Partial<Readonly<Record<CodeOf<typeof WorkArea>, string>>>

/** Whether rights hold a letter in an area. */
export function holdsRight(rights: AreaRights, area: CodeOf<typeof WorkArea>, letter: Letter): boolean {
  return rights[area]?.includes(letter) === true
}
