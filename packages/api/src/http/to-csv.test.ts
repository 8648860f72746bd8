import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from './to-csv.ts'

/** Reads a table as a spreadsheet does (RFC 4180). */
function parseCsv(table: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (const [, quoted, plain = '', end] of table.matchAll(cell)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const starters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\u00a0+', '\u200b@', '\ufeff-', '\u3000＝']
const attacks = ['1+1', `cmd|' /C calc'!A0`, 'HYPERLINK("http://x","y")', 'DDE("cmd";"/C calc";"x")', '"', '","', '\r\n=1', '']
const hostile = fc.oneof(
  fc.tuple(fc.constantFrom(...starters), fc.constantFrom(...attacks)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...starters), fc.string({ unit: 'binary' })).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Nguyễn Thị Ngọc', 'a;=1', '0905000111', '12-3'),
)
/** What a spreadsheet may run: a formula behind whatever is not seen, or a cell that another one's end has opened. */
const RUNS = /^[\p{White_Space}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

describe('a table', () => {
  it('holds no cell that a spreadsheet runs, and each text as it was behind the quote that guards it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: hostile, b: hostile, c: fc.oneof(hostile, fc.integer()) }), { maxLength: 5 }), (rows) => {
        const table = toCsv(['a', 'b', 'c'], rows, 'vi')
        expect(table.startsWith('\ufeff')).toBe(true)
        const [names, ...cells] = parseCsv(table.slice(1))
        expect(names).toEqual(['a', 'b', 'c'])
        expect(cells).toHaveLength(rows.length)
        for (const [index, { a, b, c }] of rows.entries()) {
          for (const [place, value] of [a, b, c].entries()) {
            const cell = cells[index]?.[place] ?? 'missing'
            if (typeof value === 'number') expect(cell).toBe(String(value))
            else {
              expect(cell).not.toMatch(RUNS)
              expect([value, `'${value}`]).toContain(cell)
            }
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('guards the text of the language that is asked for, the items of a list, and what is no text', () => {
    const row = { title: { vi: '=1', en: 'ok' }, list: ['=1', 'hiv'], none: [], other: { '=1': 1 } }
    const table = toCsv(['title', 'list', 'none', 'other'], [row], 'vi')
    expect(parseCsv(table.slice(1))[1]).toEqual(["'=1", "'=1 hiv", '', '{"=1":1}'])
  })
})
