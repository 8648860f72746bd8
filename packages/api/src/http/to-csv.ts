import { type AnyResource, fieldsOf, innerOf, type Language } from '@caunoi/schemas'
import { z } from 'zod'

/** A cell that a spreadsheet would take for a formula: by a sign, in full width too, behind whatever is not seen; or by what opens another cell. */
const FORMULA = /^[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u
/** Tells spreadsheets that the text is UTF-8. */
const MARK = '\u{feff}'

/** The text of a value; of a text in two languages, the one that is asked for, and of a list its items. */
function textOf(value: unknown, language: Language): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((item) => textOf(item, language)).join(' ')
  if (typeof value !== 'object') return String(value)
  const text: unknown = Reflect.get(value, language)
  return typeof text === 'string' ? text : JSON.stringify(value)
}

function cellOf(value: unknown, language: Language): string {
  const text = textOf(value, language)
  const safe = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Writes rows as a table (RFC 4180) that no spreadsheet runs: a cell that begins as a formula does gets a quote before it. */
export function toCsv(columns: readonly string[], rows: readonly object[], language: Language): string {
  const lines = rows.map((row) => columns.map((column) => cellOf(Reflect.get(row, column), language)))
  return MARK + [columns, ...lines].map((cells) => `${cells.join()}\r\n`).join('')
}

/** Columns of the table of a resource: the fields of its elements. */
export function columnsOf(schema: AnyResource['schema'], table: string): readonly string[] {
  const field = fieldsOf(schema)[table]
  const array = field && (innerOf(field) ?? field)
  return array instanceof z.core.$ZodArray ? Object.keys(fieldsOf(array._zod.def.element)) : []
}

/** Whether a caller asks for a table rather than for JSON. */
export function wantsCsv(accept: string | undefined): boolean {
  const asked = accept?.split(',').map((range) => range.split(';')[0]?.trim().toLowerCase()) ?? []
  const [json, csv] = [asked.indexOf('application/json'), asked.indexOf('text/csv')]
  return csv >= 0 && (json < 0 || csv < json)
}

/** Answers with a table. */
export function csvResponse(text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      vary: 'accept, accept-language',
      ...headers,
    },
  })
}
