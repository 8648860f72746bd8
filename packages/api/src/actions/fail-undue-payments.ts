import { type Benefit, firstDayDue, isDue, type Payment } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/** Fails the scheduled payments of a benefit whose periods are not due any more, in the same transaction; the benefit is held. */
export async function failUnduePayments(
  work: UnitOfWork,
  benefit: Benefit,
  reason: 'benefit-suspended' | 'benefit-stopped',
): Promise<void> {
  const conditions = [
    { parameter: 'Payment.benefitId', equals: benefit.id },
    { parameter: 'Payment.status', equals: 'scheduled' },
  ]
  const found = await findAll(work.transaction, { audience: work.context.subject.facilityId, resource: 'Payment', conditions })
  for (const { id } of found) {
    const stored = await work.hold('Payment', id)
    const payment = parseRecord<Payment>(stored)
    if (payment.status !== 'scheduled' || isDue(benefit, firstDayDue(benefit.schedule, payment.period))) continue
    const attempt = { outcome: 'failed', reason, on: work.today } as const
    await work.change(stored, { status: 'failed', attempts: [...(payment.attempts ?? []), attempt] }, { action: 'fail' })
  }
}
