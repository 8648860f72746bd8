/**
 * Turns text into a key whose plain `<` is the order of code points, which is the binary order of UTF-8 and so that of the databases.
 *
 * JavaScript compares UTF-16 units, and puts characters beyond U+FFFF before U+E000.
 */
export function sortKey(text: string): string {
  return text.replace(/[\ud800-\uffff]/g, reorder)
}

function reorder(unit: string): string {
  const code = unit.charCodeAt(0)
  return String.fromCharCode(code < 0xe000 ? code + 0x2000 : code - 0x800)
}
