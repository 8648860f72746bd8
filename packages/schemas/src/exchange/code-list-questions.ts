import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { Cursor } from './cursor.ts'
import { CodeText } from './listed-code.ts'
import { SearchText } from './search-text.ts'

/** Fewest and most codes of a page; a page is as long as it may be unless the caller asks for less. */
export const codesPerPage = Object.freeze({ minimum: 1, maximum: 500 })

/** What may be asked of the index of code lists. */
export const CodeListsQuestion = z.strictObject({ on: LocalDate.optional() })

/** What may be asked of the codes of a list. */
export const CodesQuestion = z.strictObject({
  on: LocalDate.optional(),
  q: SearchText.optional(),
  parent: CodeText.optional(),
  limit: z.int().min(codesPerPage.minimum).max(codesPerPage.maximum).optional(),
  cursor: Cursor.optional(),
})
export interface CodesQuestion extends z.output<typeof CodesQuestion> {}

/** What may be asked of one code. */
export const CodeQuestion = z.strictObject({ on: LocalDate.optional(), to: LocalDate.optional() })
export interface CodeQuestion extends z.output<typeof CodeQuestion> {}
