/**
 * Folds a Vietnamese name for comparison: lower case, no marks, `đ` as `d`, one space between words.
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
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/[’ʼ‘]/g, "'").replace(/\s+/g, ' ').trim()
}
