import { foldName, type ListedCode } from '@caunoi/schemas'

const folds = new Map<string, string>()

/** Titles are asked for again and again: each is folded once. */
function foldOnce(title: string): string {
  const known = folds.get(title)
  if (known !== undefined) return known
  const fold = foldName(title)
  folds.set(title, fold)
  return fold
}

/** Makes the test whether a code or one of its titles holds a text, with or without diacritics. */
export function matchesText(text: string): (listed: ListedCode) => boolean {
  const wanted = foldName(text)
  return ({ code, title }) =>
    foldOnce(title.vi).includes(wanted) || foldOnce(title.en).includes(wanted) || code.includes(text.toLowerCase())
}
