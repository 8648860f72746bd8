import { endOfDayInVietNam, endOfTimeLimit, type Referral } from '@caunoi/schemas'
import { isDisclosing } from './actions/is-disclosing.ts'
import { lastUntil } from './actions/last-until.ts'
import { parseRecord } from './resource/parse-record.ts'
import type { StoredRecord } from './stores/store.ts'
import type { Upgrade } from './upgrade-once.ts'

/** Whether a referral may go on disclosing on a law without an end, as those of earlier versions did. */
function isEndless(stored: StoredRecord): boolean {
  const { status, disclosure, disclosedUntil } = parseRecord<Partial<Referral>>(stored)
  return (status === 'accepted' || status === 'in-progress') && disclosure?.legalBasis !== undefined && disclosedUntil === undefined
}

/**
 * Gives what an earlier version disclosed on a law without an end the time that a disclosure of today would get, so that nobody loses at once
 * what the work goes on with.
 */
export const lastDaysOfOlder: Upgrade = {
  mark: 'disclosures-have-last-days',
  resource: 'Referral',
  isMeant: isEndless,
  give: async (work, id) => {
    const stored = await work.server.lock('Referral', id)
    if (!stored || !isEndless(stored) || !(await isDisclosing(work, stored))) return
    const until = endOfDayInVietNam(endOfTimeLimit('disclosure-on-law', work.today))
    const { receipt } = parseRecord<Referral>(stored)
    await lastUntil(work, id, until)
    await work.change(stored, { disclosedUntil: until, ...(receipt && { receipt: { ...receipt, until } }) }, { action: 'setLastDay' })
  },
}
