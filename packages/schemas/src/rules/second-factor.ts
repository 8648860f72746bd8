import { defineRule } from '../rule.ts'

/** An emergency access, as far as this rule looks at it. */
export interface NamedInEmergency {
  readonly sought: { readonly name?: string | undefined; readonly birthDate?: string | undefined }
}

/** A number alone opens no record: whoever has it knows the name or the birth date of the person too. */
export const secondFactor = defineRule<NamedInEmergency>({
  id: 'second-factor',
  title: { vi: 'Kèm số giấy tờ phải có họ tên hoặc ngày sinh', en: 'Beside the number stands the name or the birth date' },
  reads: ['sought'],
  check: ({ sought: { name, birthDate } }) =>
    name === undefined && birthDate === undefined ? [{ pointer: '/sought/birthDate', code: 'second-factor-missing' }] : [],
})
