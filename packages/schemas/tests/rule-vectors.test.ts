import { describe, expect, test } from 'vitest'
import * as standard from '../src/index.ts'
import { ruleVectors } from './rule-vectors.ts'

/** Asks a function of the standard by its name, as any other implementation would read the case. */
function ask(name: string, input: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(standard, name)
  if (typeof found !== 'function') throw new Error(`the standard has no function ${name}`)
  return Reflect.apply(found, undefined, input)
}

describe.each(ruleVectors())('$file', ({ vectors }) => {
  test('tells no case twice', () => {
    for (const language of ['vi', 'en'] as const) {
      const titles = vectors.cases.map(({ title }) => title[language])
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    }
  })

  test.each(vectors.cases)('$title.en', (worked) => {
    const answer = ask(worked.function, worked.input)
    if (typeof worked.expect === 'object' && worked.expect !== null) expect(answer).toMatchObject(worked.expect)
    else expect(answer).toBe(worked.expect)
  })
})
