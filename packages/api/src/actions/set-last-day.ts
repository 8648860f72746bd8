import { lastDayFaults, type Referral, type ReferralLastDay } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { decideOn } from './check-consent.ts'
import { requireDisclosing } from './is-disclosing.ts'
import { lastUntil } from './last-until.ts'

/** Prolongs or shortens a disclosure that goes on: it is decided anew, with the last day that its sender names now. */
export const setLastDay: ActionHandler<Referral, ReferralLastDay> = async ({ record, stored, input, work }) => {
  if (!record.disclosure) throw new Refusal('requirement-missing', { faults: [{ pointer: '/disclosure', code: 'required-field' }] })
  await requireDisclosing(work, stored)
  const disclosure = { ...record.disclosure, to: input.until }
  refuseFaults('invalid', lastDayFaults(disclosure, '/until', work.today))
  const { faults, receipt } = await decideOn(work, record.recordedBy, { ...record, disclosure })
  refuseFaults('requirement-missing', faults)
  if (receipt?.until !== undefined) await lastUntil(work, record.id, receipt.until)
  return work.change(stored, { disclosure, receipt, disclosedUntil: receipt?.until }, { action: 'setLastDay' })
}
