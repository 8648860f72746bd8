import type { Case, Referral } from '@caunoi/schemas'
import { isEqual } from '../resource/canonical.ts'

/** The safety notes of a case with that of a referral: who has the client keeps it, also when the referral is over. */
export function withSafetyNote(
  { safetyNotes = [] }: Pick<Case, 'safetyNotes'>,
  { safetyNote }: Pick<Referral, 'safetyNote'>,
): Pick<Case, 'safetyNotes'> {
  const isNew = safetyNote !== undefined && !safetyNotes.some((known) => isEqual(known, safetyNote))
  return isNew ? { safetyNotes: [...safetyNotes, safetyNote] } : {}
}
