/**
 * Folds a Vietnamese name for comparison: lower case, no marks, `đ` as `d`, one space between words.
 * So is the Icelandic `Ð`, which looks the same in capitals and stands for it in names that came from older character sets.
 *
 * Composed and decomposed text, both styles of tone placement (`Hòa`, `Hoà`) and both apostrophes of highland names
 * (`M’Drắk`, `M'Drắk`) fold alike. The answer is for comparing and searching, never for showing.
 *
 * @example
 * ```ts
 * foldName('  Đặng  Thùy Trâm ') // 'dang thuy tram'
 * ```
 */
export function foldName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd').replace(/[’ʼ‘]/g, "'").replace(/\s+/g, ' ').trim()
}
