import { type Code, type CodeList, codesOf } from '../code-list.ts'
import { kebabCase } from '../paths.ts'
import type { Text } from '../text.ts'

/** A code list as it is published. */
export interface CodeListDocument {
  readonly id: string
  readonly title: Text
  readonly source: string
  /** Pattern of the codes that an open list accepts beside its own; a closed list has none. */
  readonly unlisted?: string
  readonly codes: readonly (Code & { readonly code: string })[]
}

/** One line of the index of code lists. */
export interface CodeListEntry extends Pick<CodeListDocument, 'id' | 'title' | 'source' | 'unlisted'> {
  /** Name of its files, without extension. */
  readonly file: string
  readonly count: number
}

const columns = ['code', 'vi', 'en', 'from', 'to', 'parent', 'source', 'labels'] as const

/** Publishes a code list as JSON data, codes in the order of the list. */
export function emitCodeList(list: CodeList): CodeListDocument {
  const { codes } = list
  return { ...factsOf(list), codes: codesOf(codes).flatMap((code) => (codes[code] ? [{ code, ...codes[code] }] : [])) }
}

/** Publishes a code list as CSV (RFC 4180, UTF-8), one line per code. */
export function emitCodeListCsv(list: CodeList): string {
  const rows = emitCodeList(list).codes.map((code) => columns.map((column) => cell(code[column])))
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** Lists the code lists, by id. */
export function emitCodeListIndex(lists: readonly CodeList[]): readonly CodeListEntry[] {
  return [...lists]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((list) => ({ ...factsOf(list), file: kebabCase(list.id), count: Object.keys(list.codes).length }))
}

function factsOf({ id, title, source, open }: CodeList): Omit<CodeListDocument, 'codes'> {
  const unlisted = open?._zod.pattern?.source
  return { id, title, source, ...(unlisted !== undefined && { unlisted }) }
}

function cell(value: string | readonly string[] | undefined): string {
  const text = typeof value === 'string' ? value : (value ?? []).join(' ')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
