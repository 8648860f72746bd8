import type { OpenMatters } from '@caunoi/schemas'
import type { QuestionHandler } from '../behaviour.ts'
import { openRecordsOf } from './open-records.ts'

const MOST = 1000

/** Lists what the facility still has to end for a person; it looks at its own records only. */
export const listOpenMatters: QuestionHandler<undefined, OpenMatters> = async ({ record, context: { services, subject } }) => {
  const id = String(record?.id)
  const found = await openRecordsOf(services, services.store, subject.facilityId, id)
  const items = found.slice(0, MOST).map(({ moves, ...rest }) => ({ ...rest, actions: [...new Set(moves.map(({ action }) => action))] }))
  return { answer: { items }, recordIds: [id, ...items.map((item) => item.id)], fields: ['id'] }
}
