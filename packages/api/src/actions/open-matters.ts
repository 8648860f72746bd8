import type { OpenMatters } from '@caunoi/schemas'
import { decide } from '@caunoi/schemas/policy'
import type { QuestionHandler } from '../behaviour.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { openRecordsOf } from './open-records.ts'

const MOST = 1000

/** Lists what the facility still has to end for a person: its own records, and of these what the subject may read. */
export const listOpenMatters: QuestionHandler<undefined, OpenMatters> = async ({ record, context: { services, subject } }) => {
  const id = String(record?.id)
  const open = await openRecordsOf(services, services.store, subject.facilityId, id)
  const seen = open.filter(
    ({ resource, record }) => decide(subject, { kind: 'read' }, factsAbout(resource, record, [])).effect === 'permit',
  )
  const items = seen.slice(0, MOST).map(({ resource: { name }, record, state, moves }) => ({
    ...{ resource: name, id: record.id, state },
    actions: [...new Set(moves.map(({ action }) => action))],
  }))
  return { answer: { items }, told: items.map(({ id: known, resource }) => [known, subject.facilityId, resource]), fields: ['id'] }
}
