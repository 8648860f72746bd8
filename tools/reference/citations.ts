/** A place in a legal text: the text, and within it an article or a form where one is named. */
export interface Citation {
  readonly text: string
  /** `Điều 8`, `Mẫu 04`; empty where the whole text is cited. */
  readonly place: string
}

const kinds = /^(Điều|Mẫu|[Pp]hụ lục|[Cc]hương)\s*(.*)$/

/** The forms from one number to another: `01–03` is three forms, anything else is one. */
function numbersOf(kind: string, number: string): readonly string[] {
  const [, from, to] = (kind === 'Mẫu' && number.match(/^(\d+)–(\d+)$/)) || []
  if (from === undefined || to === undefined) return [number]
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index).padStart(from.length, '0'))
}

/** Reads a `source` of the standard: texts are parted by semicolons, places within one by commas. */
export function citationsOf(source: string): readonly Citation[] {
  return source.split(/;\s*/).flatMap((cited): readonly Citation[] => {
    const [, text = cited, tail] = cited.match(/^(.+?),?\s+((?:Điều|Mẫu|[Pp]hụ lục|[Cc]hương)(?:\s.*)?)$/) ?? []
    if (tail === undefined) return [{ text, place: '' }]
    let kind = ''
    return tail.split(/,\s*/).flatMap((part) => {
      const [, named = kind, number = part] = part.match(kinds) ?? []
      kind = named
      return numbersOf(kind, number).map((each) => ({ text, place: `${kind} ${each}`.trim() }))
    })
  })
}
