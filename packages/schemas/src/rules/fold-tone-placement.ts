/** Grave, acute, tilde, hook above and dot below: the tones, not the marks that make another vowel. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const syllable = /[\p{L}\p{M}]+/gu

/**
 * Folds the two styles of writing a tone into one and keeps the tone: `hòa` and `hoà` fold alike, `hoa` and `hóa` do not.
 *
 * Case, white space and composition fold as well, and the Icelandic `Ð` that stands for `Đ` in names from older character sets.
 * The answer is for comparing, never for showing; {@link foldName} drops tones too.
 *
 * @example
 * ```ts
 * foldTonePlacement('Hòa') === foldTonePlacement('HOÀ') // true
 * ```
 */
export function foldTonePlacement(text: string): string {
  const plain = text.normalize('NFD').toLowerCase().replaceAll('ð', 'đ').replace(/[’ʼ‘]/g, "'").replace(/\s+/g, ' ').trim()
  return plain.replace(syllable, (word) => word.replace(tones, '') + (word.match(tones) ?? []).join('')).normalize('NFC')
}
