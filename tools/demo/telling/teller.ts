import { styleText } from 'node:util'
import type { Language, Text } from '../../../packages/schemas/src/index.ts'
import { type Exchange, type ExchangeLog, shortPath } from '../exchange/exchange-log.ts'
import { lineWidth, toColumns, wrap } from './layout.ts'
import { StoryError } from './story-error.ts'

/** Tells a story as it happens, in the chosen languages. */
export interface Teller {
  /** Begins a part of the evening. */
  chapter(title: Text): void
  /** Says what somebody does; what is exchanged for it is shown below. */
  step(text: Text): void
  /** Says what was seen to be so; ends the story with an error when it is not. */
  holds(claim: Text, isTrue: boolean): void
  /** Says something more about the last step. */
  remark(text: Text): void
  /** Shows lines as they are, for a list or a table; they are cut at the width of the page. */
  lines(lines: readonly string[]): void
}

const margin = '    '

/** Makes a teller that prints, and shows before each line what was exchanged meanwhile. */
export function createTeller(languages: readonly Language[], log: ExchangeLog): Teller {
  let steps = 0
  const isVietnamese = languages.includes('vi')
  const print = (...lines: string[]) => console.log(lines.join('\n'))
  const showExchanges = () => {
    for (const exchange of log.take()) print(exchangeLine(exchange, isVietnamese ? 'đứt kết nối' : 'connection lost'))
  }
  /** The Vietnamese text, and the English one below it in a paler shade where both are told. */
  const both = (text: Text, indent: string, firstIndent: string, style: 'bold' | 'green' | 'reset') => {
    if (isVietnamese) print(...wrap(text.vi, indent, firstIndent).map((line) => styleText(style, line)))
    if (!languages.includes('en')) return
    if (isVietnamese) print(...wrap(text.en, indent).map((line) => styleText('dim', line)))
    else print(...wrap(text.en, indent, firstIndent).map((line) => styleText(style, line)))
  }

  return {
    chapter: (title) => {
      showExchanges()
      const rule = styleText('cyan', '═'.repeat(lineWidth()))
      print('', rule)
      both(title, ' ', ' ', 'bold')
      print(rule)
    },
    step: (text) => {
      showExchanges()
      steps += 1
      print('')
      both(text, margin, `${String(steps).padStart(2)}. `, 'bold')
    },
    holds: (claim, isTrue) => {
      showExchanges()
      if (!isTrue) throw new StoryError(claim)
      both(claim, `${margin}  `, `${margin}✓ `, 'green')
    },
    remark: (text) => {
      showExchanges()
      both(text, margin, margin, 'reset')
    },
    lines: (lines) => {
      showExchanges()
      print(...lines.map((line) => toColumns(line, lineWidth()).trimEnd()))
    },
  }
}

/** Who asked for what, how it was answered, and the gist of the answer. */
function exchangeLine({ from, method, path, status, gist }: Exchange, broken: string): string {
  const line = `${margin}→ ${toColumns(from, 13)} ${method.padEnd(5)} ${toColumns(shortPath(path), 48)} `
  if (status === undefined) return styleText('red', `${line}${broken}`)
  return styleText(status < 400 ? 'blue' : 'yellow', `${line}${status} ${gist}`.trimEnd())
}
