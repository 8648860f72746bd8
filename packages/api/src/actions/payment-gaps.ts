import { type Beneficiary, type Benefit, type Fault, type PaymentDraft, paymentFaults, type ScheduleFacts } from '@caunoi/schemas'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** What a schedule's end may depend on, from the person's own record; nothing where another facility owns that by now. */
async function scheduleFacts(work: UnitOfWork, { beneficiaryId, recordedBy }: Benefit): Promise<ScheduleFacts> {
  const stored = await work.transaction.read('Beneficiary', beneficiaryId)
  if (stored?.owner !== recordedBy) return {}
  const { birthDate, education } = parseRecord<Beneficiary>(stored)
  const { grade, schoolYear } = education ?? {}
  return {
    ...(birthDate && { birthDate: birthDate.value }),
    ...(grade !== undefined && schoolYear !== undefined && { education: { grade, schoolYear } }),
  }
}

/** The benefit of a payment, held, and everything that stands against paying it; a facility pays its own benefits only. */
export async function paymentGaps(
  work: UnitOfWork,
  { benefitId, period, amount }: Pick<PaymentDraft, 'benefitId' | 'period' | 'amount'>,
): Promise<{ readonly benefit: Benefit; readonly faults: readonly Fault[] }> {
  const stored = await work.transaction.lock('Benefit', benefitId)
  if (stored?.owner !== work.context.subject.facilityId) {
    throw new Refusal('invalid', { faults: [{ pointer: '/benefitId', code: 'unknown-reference', args: { resource: 'Benefit' } }] })
  }
  const benefit = parseRecord<Benefit>(stored)
  return { benefit, faults: paymentFaults(benefit, { period, amount }, await scheduleFacts(work, benefit)) }
}
