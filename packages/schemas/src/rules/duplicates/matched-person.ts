/** What is compared of a person when a duplicate is looked for: some fields of a beneficiary, each of which may be missing. */
export interface MatchedPerson {
  readonly name?: string | undefined
  readonly sex?: string | undefined
  /** Partial date, with how exactly it is known. */
  readonly birthDate?: { readonly value: string; readonly accuracy?: string | undefined } | undefined
  readonly identifiers?: readonly { readonly system: string; readonly value: string }[] | undefined
  readonly contacts?: readonly { readonly phone?: string | undefined }[] | undefined
  readonly addresses?: readonly { readonly communeCode?: string | undefined; readonly codesAsOf: string }[] | undefined
}
