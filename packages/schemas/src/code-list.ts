import { z } from 'zod'
import { standard } from './registry.ts'
import type { Text } from './text.ts'

/** One code with its titles; valid from and to (inclusive dates) where the law bounds it. */
export interface Code extends Text {
  readonly from?: string
  readonly to?: string
  /** Code of the wider group that this one belongs to. */
  readonly parent?: string
  /** Legal text of this very code, where it differs from the list's. */
  readonly source?: string
  /** Sensitivity labels that using this code puts on a record. */
  readonly labels?: readonly string[]
}

/** A closed list of codes: the schema accepts exactly its keys. */
export interface CodeList<K extends string = string> {
  readonly id: string
  readonly title: Text
  readonly source: string
  readonly codes: Readonly<Record<K, Code>>
  readonly schema: z.ZodType<K, K>
}

/** The codes of a list, as a type. */
export type CodeOf<List extends CodeList> = List extends CodeList<infer K> ? K : never

/** The codes of a list in their order; official numbers in that of the numbers, which an object does not keep. */
export function codesOf(codes: Readonly<Record<string, Code>>): readonly string[] {
  const keys = Object.keys(codes)
  return keys.every((key) => /^\d+$/.test(key)) ? keys.sort((a, b) => Number(a) - Number(b)) : keys
}

/**
 * Declares a code list.
 *
 * @example
 * ```ts
 * const Sex = defineCodeList({
 *   id: 'Sex',
 *   title: { vi: 'Giới tính', en: 'Sex' },
 *   source: 'QĐ 130/QĐ-BYT',
 *   codes: { male: { vi: 'Nam', en: 'Male' }, female: { vi: 'Nữ', en: 'Female' } },
 * })
 * ```
 */
export function defineCodeList<const K extends string>(
  list: Omit<CodeList<K>, 'schema' | 'codes'> & { codes: Record<K, Code> },
): CodeList<K> {
  const keys = codesOf(list.codes).filter((key): key is K => key in list.codes)
  const schema = z.enum(keys)
  const labelled = keys.flatMap((key) => (list.codes[key].labels ? [[key, list.codes[key].labels] as const] : []))
  const codeLabels = labelled.length > 0 ? { codeLabels: Object.fromEntries(labelled) } : {}
  standard.add(schema, { id: list.id, title: list.title, source: list.source, ...codeLabels })
  return Object.freeze({ ...list, schema })
}
