import type { BenefitDraft, PaymentDraft } from '@caunoi/schemas'
import { addDays } from './days.ts'
import { act, create, type Reference, type SyntheticStep } from './step.ts'

/** What is granted to whom, and what became of each payment. */
export interface BenefitFacts {
  readonly owner: Reference
  /** Ending of all references and numbers of the benefit; nothing else of the facility has it. */
  readonly key: string
  readonly draft: Omit<BenefitDraft, 'senderReference'>
  /** Periods that were paid, with the day of each; a benefit without any is granted and not paid yet. */
  readonly payments?: readonly PaymentFacts[]
  /** How far the benefit came. */
  readonly state?: 'proposed' | 'approved' | 'active'
}

/** One payment. */
export interface PaymentFacts {
  readonly period: string
  readonly paidOn: string
  /** What came of it; paid when left out. */
  readonly end?: 'scheduled' | 'failed' | 'returned'
}

function paymentSteps({ owner, key, draft }: BenefitFacts, { period, paidOn, end }: PaymentFacts): readonly SyntheticStep[] {
  const ref = `@payment-${key}-${period}` as const
  const account = { bankBin: '970405', accountNumber: `4702${key.replaceAll(/\D/g, '').padStart(9, '0')}` }
  const channel = draft.channel ?? 'bank-account'
  const payment: PaymentDraft = {
    senderReference: `CT-${key}-${period}`,
    benefitId: `@benefit-${key}`,
    period,
    amount: draft.amount,
    channel,
    ...(channel === 'bank-account' && { account }),
    scheduledOn: addDays(paidOn, -2),
  }
  const confirm = act(owner, 'payments', ref, 'confirm', { paidOn, transactionReference: `GD${key}${period}` })
  const attempts: Readonly<Record<'scheduled' | 'failed' | 'returned' | 'paid', readonly SyntheticStep[]>> = {
    scheduled: [],
    failed: [act(owner, 'payments', ref, 'fail', { reason: 'account-wrong', on: paidOn })],
    returned: [confirm, act(owner, 'payments', ref, 'return', { reason: 'not-collected', on: paidOn })],
    paid: [confirm],
  }
  return [create(owner, 'payments', ref, payment), ...attempts[end ?? 'paid']]
}

/** Grants a benefit and pays it. */
export function benefit(facts: BenefitFacts): readonly SyntheticStep[] {
  const { owner, key, draft, payments = [], state = 'active' } = facts
  const ref = `@benefit-${key}` as const
  const decidedOn = draft.schedule.from
  const approve = act(owner, 'benefits', ref, 'approve', { number: `${key}/QĐ`, decidedOn, signedBy: 'Trần Văn Hải' })
  return [
    create(owner, 'benefits', ref, { senderReference: `CD-${key}`, ...draft }),
    ...(state === 'proposed' ? [] : [approve]),
    ...(state === 'active' ? [act(owner, 'benefits', ref, 'activate', { activatedOn: decidedOn })] : []),
    ...payments.flatMap((payment) => paymentSteps(facts, payment)),
  ]
}
