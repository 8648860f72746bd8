import type { CodeOf } from '../code-list.ts'
import type { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { defineRule } from '../rule.ts'

type System = CodeOf<typeof IdentifierSystem>

/** Systems whose numbers are counted on from one paper to the next: whoever knows one can guess its neighbours. */
export const countedSystems: readonly System[] = Object.freeze([
  'birth-certificate',
  'disability-certificate',
  'local-file',
  'other',
] as const)

/** An emergency access, as far as this rule looks at it. */
export interface NamedInEmergency {
  readonly sought: {
    readonly identifier: { readonly system: System }
    readonly name?: string | undefined
    readonly birthDate?: string | undefined
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A number alone opens no record: whoever has it knows the name or the birth date of the person too, and both where numbers can be counted through. */
export const secondFactor = defineRule<NamedInEmergency>({
  id: 'second-factor',
  title: { vi: 'Kèm số giấy tờ phải có họ tên hoặc ngày sinh', en: 'Beside the number stands the name or the birth date' },
  reads: ['sought'],
  check: ({ sought: { identifier, name, birthDate } }) => {
    if (name === undefined && birthDate === undefined) return [{ pointer: '/sought/birthDate', code: 'second-factor-missing' }]
    if (!countedSystems.includes(identifier.system)) return []
    return [
      ...(name === undefined ? [{ pointer: '/sought/name', code: 'counted-number' } as const] : []),
      ...(birthDate === undefined || !DAY.test(birthDate) ? [{ pointer: '/sought/birthDate', code: 'counted-number' } as const] : []),
    ]
  },
})
