import type { Case, Referral } from '@caunoi/schemas'
import type { Changes } from '../behaviour.ts'
import { isEqual } from '../resource/canonical.ts'

/** The safety notes of a case with that of a referral: who has the client keeps it, also when the referral is over. */
export function withSafetyNote(
  { safetyNotes = [] }: Pick<Case, 'safetyNotes'>,
  { safetyNote }: Pick<Referral, 'safetyNote'>,
): Pick<Case, 'safetyNotes'> {
  const isNew = safetyNote !== undefined && !safetyNotes.some((known) => isEqual(known, safetyNote))
  return isNew ? { safetyNotes: [...safetyNotes, safetyNote] } : {}
}

/** What a safety note changes of a case that is there already: the labels of the referral go along with what it says. */
export function safetyNoteChanges(file: Pick<Case, 'safetyNotes' | 'labels'>, referral: Pick<Referral, 'safetyNote' | 'labels'>): Changes {
  const note = withSafetyNote(file, referral)
  const { assigned = [] } = referral.labels
  if (note.safetyNotes === undefined || assigned.length === 0) return note
  return { ...note, labels: { ...file.labels, assigned: [...(file.labels.assigned ?? []), ...assigned] } }
}
