import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CollectedTexts, isRecord } from './placed-text.ts'

const folder = path.join(import.meta.dirname, '../../specs/vectors/rules')
const spoken = new Set(['title', 'about', 'note'])

/** What people read of the worked cases: titles and notes, each in both languages. */
export function textsOfWorkedCases(): CollectedTexts {
  const all = readdirSync(folder).map((file) => {
    const { cases, ...vectors } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
    return [textsIn(file, vectors), ...cases.map((each: unknown, index: number) => textsIn(`${file}.${index}`, each))]
  })
  return { texts: all.flat().flatMap(({ texts }) => texts), missing: all.flat().flatMap(({ missing }) => missing) }
}

/** The texts of one object itself; what a function is asked and answers is data. */
export function textsIn(of: string, holder: unknown): CollectedTexts {
  const told = Object.entries(isRecord(holder) ? holder : {}).filter(([key]) => spoken.has(key))
  const found = told.map(([key, text]) => {
    const { vi, en } = isRecord(text) ? text : {}
    return typeof vi === 'string' && typeof en === 'string'
      ? { of: `${of}.${key}`, vi, en, isSentence: false }
      : `${of}.${key} is told in one language only`
  })
  return { texts: found.filter((each) => typeof each !== 'string'), missing: found.filter((each) => typeof each === 'string') }
}
