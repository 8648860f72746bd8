import { type AnyResource, resources, type Text } from '@caunoi/schemas'
import { holdsRight, type Letter, parseScopes, purposeRights } from '@caunoi/schemas/policy'

const kinds: readonly AnyResource[] = Object.values(resources)
const letters = ['c', 'r', 'u', 's'] as const satisfies readonly Letter[]

/** Whether a purpose opens one of the rights on a kind of record; with a right to read also its trail, which is a matter of the audit. */
function opensAny(purpose: keyof typeof purposeRights, { area }: AnyResource, held: string): boolean {
  const rights = purposeRights[purpose]
  const isOpen = letters.some((letter) => held.includes(letter) && holdsRight(rights, area, letter))
  return isOpen || (held.includes('r') && holdsRight(rights, 'audit', 'r'))
}

/** What of a registration can never open anything, so that an operator sees a slip of the pen before somebody at a facility does. */
export function unopenedRights(scope: string, purposes: readonly (keyof typeof purposeRights)[]): readonly Text[] {
  const scopes = [...parseScopes(scope)].filter(([name]) => name !== '*')
  const unknown = scopes.flatMap(([name]) => (kinds.some((kind) => kind.name === name) ? [] : [name]))
  const known = scopes.flatMap(([name, held]) => kinds.filter((kind) => kind.name === name).map((kind) => [kind, held] as const))
  const closed = known.flatMap(([kind, held]) => (purposes.some((purpose) => opensAny(purpose, kind, held)) ? [] : [kind.name]))
  const isEverything = scopes.length < parseScopes(scope).size
  const idle = isEverything
    ? []
    : purposes.filter((purpose) => !known.some(([kind, held]) => opensAny(purpose, kind, held)) && unknown.length === 0)
  return [
    ...unknown.map((name) => ({
      vi: `--scope: bộ chuẩn không có loại bản ghi ${name}; xem lại cách viết`,
      en: `--scope: the standard has no kind of record ${name}; look at the spelling`,
    })),
    ...closed.map((name) => ({
      vi: `--purpose: không mục đích nào trong số này mở ${name}; thêm mục đích, hoặc bỏ ${name} khỏi --scope`,
      en: `--purpose: none of these purposes opens ${name}; add one, or leave ${name} out of --scope`,
    })),
    ...idle.map((purpose) => ({
      vi: `--scope: mục đích ${purpose} không mở gì trong phạm vi này; thêm phạm vi, hoặc bỏ mục đích`,
      en: `--scope: the purpose ${purpose} opens nothing of this scope; widen it, or leave the purpose out`,
    })),
  ]
}
