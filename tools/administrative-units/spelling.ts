const openSyllables: ReadonlyMap<string, string> = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
])

/**
 * Spells the name of a place in one way: NFC, tone marks in the older placement (`Hòa`), the straight apostrophe,
 * a capital for every word; `Nông trường`, state farm, keeps its small letter.
 */
export function spell(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (syllable) => openSyllables.get(syllable) ?? syllable)
    .replace(/(?<=^|(?<!Nông) )\p{Ll}/gu, (letter) => letter.toUpperCase())
}
