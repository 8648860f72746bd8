import { type Benefit, type Fault, type PaymentDraft, paymentFaults, type ScheduleFacts } from '@caunoi/schemas'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { seenClient } from './seen-client.ts'

/** What a schedule's end may depend on, from the person's own record as who pays sees it; nothing where another facility owns that by now. */
async function scheduleFacts(work: UnitOfWork, { beneficiaryId, recordedBy }: Benefit): Promise<ScheduleFacts> {
  const { owner, client } = await seenClient(work, beneficiaryId)
  if (owner !== recordedBy) return {}
  const { birthDate, education } = client
  const { grade, schoolYear } = education ?? {}
  return {
    ...(birthDate && { birthDate: birthDate.value }),
    ...(grade !== undefined && schoolYear !== undefined && { education: { grade, schoolYear } }),
  }
}

/** The benefit of a payment, held, and everything that stands against paying it; a facility pays its own benefits only, and a worker those that the worker sees. */
export async function paymentGaps(
  work: UnitOfWork,
  { benefitId, period, amount }: Pick<PaymentDraft, 'benefitId' | 'period' | 'amount'>,
): Promise<{ readonly benefit: Benefit; readonly faults: readonly Fault[] }> {
  const held = await work.transaction.lock('Benefit', benefitId)
  const stored = held && (await work.findVisible('Benefit', benefitId))
  if (stored?.owner !== work.context.subject.facilityId) {
    throw new Refusal('invalid', { faults: [{ pointer: '/benefitId', code: 'unknown-reference', args: { resource: 'Benefit' } }] })
  }
  const benefit = parseRecord<Benefit>(stored)
  return { benefit, faults: paymentFaults(benefit, { period, amount }, await scheduleFacts(work, benefit)) }
}
