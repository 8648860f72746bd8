import { pointerTo } from '@caunoi/schemas'
import { ownFields } from '@caunoi/schemas/policy'
import type { ActionInput } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { possibleLabels } from '../resource/labelled-values.ts'
import { factsOf } from '../resource/resource-facts.ts'
import { visibleDocument } from '../resource/view.ts'

/**
 * Refuses to set a single value of which the actor sees nothing and which may be there all the same, under a label that the actor is not cleared
 * for: what one cannot read one cannot erase. Depends on what is seen, never on what is hidden.
 */
export function refuseUnseen({ stored, work }: Pick<ActionInput, 'stored' | 'work'>, field: string): void {
  const { subject } = work.context
  const resource = work.resource(stored.resource)
  const sources = factsOf(resource).labelSources.filter(({ path }) => path[0] === field)
  const labels = [...new Set(sources.flatMap(possibleLabels))]
  if (labels.every((label) => subject.labels.has(label))) return
  if (field in visibleDocument(resource, stored, ownFields(subject, resource))) return
  refuseFaults('invalid', [{ pointer: pointerTo([field]), code: 'field-not-cleared', args: { labels: labels.join(', ') } }])
}
