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

/** A list of codes. A closed one accepts exactly its keys, an open one also what it does not name: then nothing but the mark is known of it. */
export interface CodeList<K extends string = string, Value extends string = K> {
  readonly id: string
  readonly title: Text
  readonly source: string
  readonly codes: Readonly<Record<K, Code>>
  /** Form of a code that an open list does not name; a closed list has none. */
  readonly open?: z.ZodType<string>
  readonly schema: z.ZodType<Value, Value>
}

/** The codes of a list, as a type. */
export type CodeOf<List extends CodeList> = List extends CodeList<infer K> ? K : never

/** The codes of a list in their order; official numbers in that of the numbers, which an object does not keep. */
export function codesOf(codes: Readonly<Record<string, Code>>): readonly string[] {
  const keys = Object.keys(codes)
  return keys.every((key) => /^\d+$/.test(key)) ? keys.sort((a, b) => Number(a) - Number(b)) : keys
}

/**
 * Declares a code list. With `open` the list is open: it accepts a code of that form too, so that a list that was recalled and not read
 * in a legal text refuses nobody. An open list puts no labels on a record, for a code that it does not name would go without.
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
export function defineCodeList<const K extends string, Unlisted extends string = never>(
  list: Omit<CodeList<K>, 'schema' | 'codes' | 'open'> & { codes: Record<K, Code>; open?: z.ZodType<Unlisted, Unlisted> },
): CodeList<K, K | Unlisted> {
  const keys = codesOf(list.codes).filter((key): key is K => key in list.codes)
  const schema = list.open ? z.union([z.enum(keys), list.open]) : z.enum(keys)
  const labelled = keys.flatMap((key) => (list.codes[key].labels ? [[key, list.codes[key].labels] as const] : []))
  const codeLabels = labelled.length > 0 ? { codeLabels: Object.fromEntries(labelled) } : {}
  standard.add(schema, { id: list.id, title: list.title, source: list.source, ...codeLabels })
  return Object.freeze({ ...list, schema })
}

/** The title of a code as shown to people; one that the list does not name is told as such. */
export function titleOfCode({ codes }: CodeList, code: string): Text {
  const listed: Readonly<Record<string, Code>> = codes
  const known = Object.hasOwn(listed, code) ? listed[code] : undefined
  return known ? { vi: known.vi, en: known.en } : { vi: `Ngoài danh mục: ${code}`, en: `Outside the list: ${code}` }
}
