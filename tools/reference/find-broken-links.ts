import path from 'node:path'
import { readLinks } from '../snippets/read-blocks.ts'

/** Links between pages that lead nowhere, each with the page and line that has it. */
export function findBrokenLinks(pages: ReadonlyMap<string, string>): readonly string[] {
  return [...pages].flatMap(([from, text]) =>
    readLinks(text.replaceAll(/`[^`\n]*`/g, '``')).flatMap(({ line, target }) => {
      const [file = ''] = target.split('#')
      return pages.has(path.posix.join(path.posix.dirname(from), file)) ? [] : [`${from}:${line}: there is no ${target}`]
    }),
  )
}
