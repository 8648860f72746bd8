import { caseworkProblems } from './field-problems/casework.ts'
import { figuresProblems } from './field-problems/figures.ts'
import { networkProblems } from './field-problems/network.ts'
import { peopleProblems } from './field-problems/people.ts'
import { supportProblems } from './field-problems/support.ts'
import { trustProblems } from './field-problems/trust.ts'
import { valuesProblems } from './field-problems/values.ts'
import { wireProblems } from './field-problems/wire.ts'
import type { Text } from './text.ts'

/** Everything that may be wrong with one field or parameter, with its message in both languages. */
export const fieldProblems = Object.freeze({
  ...wireProblems,
  ...valuesProblems,
  ...peopleProblems,
  ...caseworkProblems,
  ...supportProblems,
  ...networkProblems,
  ...trustProblems,
  ...figuresProblems,
})

/** Code of what is wrong with a field. */
export type FieldProblemCode = keyof typeof fieldProblems

/** How messages name the types of JSON and the shapes of identifiers; the argument `expected` of a fault is a key of this table. */
export const typeNames: Readonly<Record<string, Text>> = Object.freeze({
  string: { vi: 'chuỗi ký tự', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách [...]', en: 'a list [...]' },
  object: { vi: 'đối tượng {...}', en: 'an object {...}' },
  'personal-number': { vi: '12 chữ số', en: '12 digits' },
  'legacy-identity-card': { vi: '9 chữ số', en: '9 digits' },
  'health-insurance': {
    vi: '2 chữ cái in hoa rồi 13 chữ số, hoặc chỉ 10 hay 12 chữ số',
    en: '2 capital letters and 13 digits, or 10 or 12 digits alone',
  },
})
