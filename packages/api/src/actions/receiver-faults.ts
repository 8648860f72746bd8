import type { Facility, Fault } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** What stands against sending something to a facility: the sender's own, and one whose last day of work is over, where nobody would answer. */
export async function receiverFaults(work: UnitOfWork, toFacilityId: string): Promise<readonly Fault[]> {
  const pointer = '/toFacilityId'
  if (toFacilityId === work.context.subject.facilityId) return [{ pointer, code: 'same-facility' }]
  const { closedOn } = parseRecord<Facility>(await work.load('Facility', toFacilityId))
  return closedOn !== undefined && closedOn < work.today ? [{ pointer, code: 'facility-closed', args: { closedOn } }] : []
}
