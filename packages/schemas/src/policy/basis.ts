/** On what records of a facility are shown to another one: a law, or the consent of the person. */
export interface Basis {
  readonly legalBasis?: string
  readonly consentId?: string
  /** Whether the audit keeps it from the receiver, which is shown what a referral discloses only once it has accepted. */
  readonly isWithheld?: boolean
}

/** The basis on which some grants rest; nothing where it is not one and the same. */
export function sharedBasis(grants: readonly { readonly basis?: Basis }[]): Basis | undefined {
  const basis = grants[0]?.basis
  const isShared = grants.every(({ basis: other }) => other?.legalBasis === basis?.legalBasis && other?.consentId === basis?.consentId)
  return isShared ? basis : undefined
}
