import type { PaymentDraft } from '@caunoi/schemas'
import type { CreateHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { paymentGaps } from './payment-gaps.ts'

/** Schedules a payment of a benefit that is decided, for a period that is due; the benefit stays held, so that no stop slips between. */
export const createPayment: CreateHandler<PaymentDraft> = async (draft, work) => {
  const { benefit, faults } = await paymentGaps(work, draft)
  refuseFaults('requirement-missing', faults)
  return { assigned: { beneficiaryId: benefit.beneficiaryId, programme: benefit.programme } }
}
