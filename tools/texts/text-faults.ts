import { listsOfNames, sameInBoth, wordsAsTheyAre } from './allowed.ts'
import type { PlacedText } from './placed-text.ts'

/** Letters of Vietnamese, each in one character; f, j, w and z stand in foreign words and numbers of papers. */
const vietnameseLetter = /^[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]$/i
const letter = /^[\p{L}\p{M}]$/u
/** What no text may hold: control and format characters, and spaces that look like the usual one. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u3000]/u
/** No Vietnamese syllable has these vowels without a mark: `viec` is việc, `nguoi` is người, `duoc` is được. */
const bareVowels = /^[bcdghklmnpqrstvx]*(ie|ye|uo|uye)(c|ch|m|n|ng|nh|p|t|u|i)?$/
/** Tone marks stand in the older place: hòa, khỏe, thủy; never hoà, khoẻ, thuỷ. */
const newTonePlace = /(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/

/** What is wrong with one text; nothing when it is as it should be. */
export function textFaults({ of, vi, en, isSentence }: PlacedText): readonly string[] {
  return [
    ...both('vi', vi),
    ...both('en', en),
    ...vietnameseFaults(of, vi),
    ...(isSentence ? sentenceFaults(vi, en) : []),
    ...sameFault(of, vi, en),
  ].map((fault) => `${of}: ${fault}`)
}

function both(language: string, text: string): readonly string[] {
  const strange = [...text].filter((character) => letter.test(character) && !vietnameseLetter.test(character))
  return [
    ...(text.trim() === '' ? [`${language} is empty`] : []),
    ...(text !== text.trim() || text.includes('  ') ? [`${language} has spaces that it should not have`] : []),
    ...(text !== text.normalize('NFC') ? [`${language} is not in NFC`] : []),
    ...(unseen.test(text) ? [`${language} has a character that nobody sees`] : []),
    ...(strange.length > 0 ? [`${language} has letters that are neither Vietnamese nor English: ${strange.join(' ')}`] : []),
  ]
}

/** The words of a text; what stands between back-quotes is code. */
function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/`[^`]*`|\{\w+\}/g, ' ').match(/\p{L}+/gu) ?? []
}

/** Whether the text is a proper name. */
function isName(of: string): boolean {
  return listsOfNames.some((list) => of.startsWith(`${list}.codes.`))
}

function vietnameseFaults(of: string, vi: string): readonly string[] {
  const words = wordsOf(vi)
  const bare = words.filter((word) => bareVowels.test(word) && !wordsAsTheyAre.has(word))
  const misplaced = words.filter((word) => newTonePlace.test(word.toLowerCase()) && !wordsAsTheyAre.has(word))
  const isBare = words.length >= 3 && /^[\p{ASCII}\p{P}\p{S}]*$/u.test(vi)
  return [
    ...(isBare && !isName(of) ? [`vi has no diacritics: ${vi}`] : []),
    ...(bare.length > 0 ? [`vi lacks marks: ${bare.join(', ')}`] : []),
    ...(misplaced.length > 0 ? [`vi has tone marks in the newer place: ${misplaced.join(', ')}`] : []),
  ]
}

function sentenceFaults(vi: string, en: string): readonly string[] {
  return Object.entries({ vi, en }).flatMap(([language, text]) => [
    ...(/[.!?)]$/.test(text) ? [] : [`${language} is no sentence: it does not end`]),
    ...(/[.!?]\s+\p{Lu}/u.test(text) ? [`${language} is more than one sentence`] : []),
  ])
}

function sameFault(of: string, vi: string, en: string): readonly string[] {
  return vi === en && !sameInBoth.has(vi) && !isName(of) && /\p{L}/u.test(vi) ? [`vi and en are the same: ${vi}`] : []
}
