import {
  type Fault,
  type FieldProblemCode,
  LabelAssignment,
  type LabelRemoval,
  LabelRemovalProposal,
  labelRemovers,
  pointerTo,
} from '@caunoi/schemas'
import { ownFields, type Subject } from '@caunoi/schemas/policy'
import { labelOffers } from '../actions/label-offers.ts'
import type { ActionHandler } from '../behaviour.ts'
import { isSameWorker } from '../identity/is-same-worker.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { labelledValues } from './labelled-values.ts'
import { knownLabels } from './labels.ts'
import { visibleDocument } from './view.ts'

/** Names the labels, of a list in a body or a header, for which the caller is not cleared. */
export function labelFaults({ labels: cleared }: Subject, labels: readonly string[], at: (index: number) => string): readonly Fault[] {
  return labels.flatMap((label, index) =>
    cleared.has(label) ? [] : [{ pointer: at(index), code: 'label-not-cleared', args: { labels: label } }],
  )
}

const inBody = (index: number): string => pointerTo(['labels', index])

function refuse(code: FieldProblemCode, args: Readonly<Record<string, string>> = {}): never {
  throw new Refusal('requirement-missing', { faults: [{ pointer: '/labels', code, args }] })
}

/** The worker on whose behalf the caller takes labels off; software by itself does not. */
function requireRemover({ workerId, role }: Subject): string {
  if (workerId === undefined || !labelRemovers.some((remover) => remover === role))
    refuse('label-remover-needed', { roles: labelRemovers.join(', ') })
  return workerId
}

/** Puts labels on the record as a whole, and on the offers of a client; a proposal to take one of them off is dropped. */
const label: ActionHandler = async ({ record, stored, input, work }) => {
  const { labels } = LabelAssignment.parse(input)
  refuseFaults('invalid', labelFaults(work.context.subject, labels, inBody))
  const { removal, ...known } = knownLabels(record)
  const stays = removal && !removal.labels.some((removed) => labels.some((added) => added === removed))
  const changed = { ...known, assigned: [...known.assigned, ...labels], ...(stays && { removal }) }
  const labelled = await work.change(stored, { labels: changed }, { action: 'label' })
  if (stored.resource === 'Beneficiary') await labelOffers(work, stored.id, labels)
  return labelled
}

/** The first of two people: names labels that the present content does not ask for. */
const proposeLabelRemoval: ActionHandler = async ({ record, stored, input, work }) => {
  const { subject, services } = work.context
  const proposedById = requireRemover(subject)
  const { labels } = LabelRemovalProposal.parse(input)
  const known = knownLabels(record)
  const resource = work.resource(stored.resource)
  // Of what is hidden from the proposer, neither the content nor its labels count.
  const seen = visibleDocument(resource, stored, ownFields(subject, resource))
  const shown = knownLabels(seen).sensitivity
  const asked = labelledValues(resource, seen).flatMap((value) => value.labels)
  refuseFaults('invalid', labelFaults(subject, labels, inBody))
  refuseFaults(
    'requirement-missing',
    labels.flatMap((removed, index): Fault[] => {
      const fault = { pointer: inBody(index), args: { labels: removed } }
      if (!shown.includes(removed)) return [{ ...fault, code: 'label-absent' }]
      // A label that a worker put on comes off the whole, even where content asks for it part by part.
      return asked.includes(removed) && !known.assigned.includes(removed) ? [{ ...fault, code: 'label-of-content' }] : []
    }),
  )
  const removal: LabelRemoval = { labels, proposedById, proposedAt: services.now().toISOString() }
  return work.change(stored, { labels: { ...known, removal } }, { action: 'proposeLabelRemoval' })
}

/** The second of two people: the labels come off, but for what the content asks for by itself. */
const confirmLabelRemoval: ActionHandler = async ({ record, stored, work }) => {
  const { subject } = work.context
  const workerId = requireRemover(subject)
  const { removal, sensitivity, assigned } = knownLabels(record)
  // Whoever may not know of the labels may not know that a proposal waits.
  if (!removal?.labels.every((removed) => subject.labels.has(removed))) refuse('no-label-removal')
  if (isSameWorker(removal.proposedById, workerId)) refuse('second-worker-needed')
  const left = (labels: readonly string[]) => labels.filter((present) => !removal.labels.some((removed) => removed === present))
  return work.change(stored, { labels: { sensitivity: left(sensitivity), assigned: left(assigned) } }, { action: 'confirmLabelRemoval' })
}

/** The actions on labels, which every resource with versions has. */
export const labelling: Readonly<Record<string, ActionHandler>> = Object.freeze({ label, proposeLabelRemoval, confirmLabelRemoval })
