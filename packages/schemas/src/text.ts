/** One text in the two languages of the standard: Vietnamese first, NFC, diacritics exact. */
export interface Text {
  readonly vi: string
  readonly en: string
}

/** A language that every title, message and problem has. */
export type Language = keyof Text
