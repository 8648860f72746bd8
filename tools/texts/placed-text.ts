/** A text in both languages, and where it stands. */
export interface PlacedText {
  /** Path by which somebody finds it: `Case.openedOn.about`. */
  readonly of: string
  readonly vi: string
  readonly en: string
  /** Whether it has to be one whole sentence. */
  readonly isSentence: boolean
}

/** Every text that was found, and every place that ought to have one. */
export interface CollectedTexts {
  readonly texts: readonly PlacedText[]
  readonly missing: readonly string[]
}

/** Whether a value is an object with names, of whatever kind. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
