import type { Facility, Fault } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** That the last day of work of a facility is over: nobody would answer there. */
export async function closedFaults(work: UnitOfWork, facilityId: string, pointer: string): Promise<readonly Fault[]> {
  // What was referred to is known already.
  const facility = (await work.findVisible('Facility', facilityId)) ?? (await work.load('Facility', facilityId))
  const { closedOn } = parseRecord<Facility>(facility)
  return closedOn !== undefined && closedOn < work.today ? [{ pointer, code: 'facility-closed', args: { closedOn } }] : []
}

/** What stands against sending something to a facility: the sender's own, and one that is closed. */
export async function receiverFaults(work: UnitOfWork, toFacilityId: string): Promise<readonly Fault[]> {
  const pointer = '/toFacilityId'
  if (toFacilityId === work.context.subject.facilityId) return [{ pointer, code: 'same-facility' }]
  return closedFaults(work, toFacilityId, pointer)
}
