import { dayInVietNam } from '@caunoi/schemas'
import { refuseFaults } from '../refusal.ts'

const dayOf = (moment: string): string => (moment.includes('T') ? dayInVietNam(new Date(moment)) : moment)

/** Refuses what is said to have been done before it could be: days and instants, compared by the day in Viet Nam unless both are instants. */
export function refuseEarlier(pointer: string, done: string, beginning: string): void {
  const areInstants = done.includes('T') && beginning.includes('T')
  const isEarlier = areInstants ? Date.parse(done) < Date.parse(beginning) : dayOf(done) < dayOf(beginning)
  refuseFaults('invalid', isEarlier ? [{ pointer, code: 'dates-out-of-order' }] : [])
}
