/** Texts that are the same word in Vietnamese and English. */
export const sameInBoth: ReadonlySet<string> = new Set(['HIV/AIDS'])

/** Code lists of proper names, which are the same in both languages and may have no marks. */
export const listsOfNames: readonly string[] = ['Bank', 'Ethnicity']

/** Words that are right in a Vietnamese text although they look otherwise: `hoà` shows where a tone mark may stand. */
export const wordsAsTheyAre: ReadonlySet<string> = new Set(['hoà', 'client'])
