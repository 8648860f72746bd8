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
  readonly end?: 'scheduled' | 'failed' | 'returned' | 'paid-again'
}

/** How money that did not arrive is tried again, and arrives. */
export function payAgain({ owner, key }: Pick<BenefitFacts, 'owner' | 'key'>, { period }: PaymentFacts, on: string) {
  const ref = `@payment-${key}-${period}` as const
  return [
    act(owner, 'payments', ref, 'reschedule', { scheduledOn: on }),
    act(owner, 'payments', ref, 'confirm', { paidOn: on, transactionReference: `GD${key}${period}L2` }),
  ]
}

/** One payment of a benefit that is granted. */
export function pay(facts: BenefitFacts, payment: PaymentFacts): readonly SyntheticStep[] {
  const { owner, key, draft } = facts
  const { period, paidOn, end } = payment
  const ref = `@payment-${key}-${period}` as const
  const account = { bankBin: '970405', accountNumber: `4702${key.replaceAll(/\D/g, '').padStart(9, '0')}` }
  const channel = draft.channel ?? 'bank-account'
  const scheduled: PaymentDraft = {
    senderReference: `CT-${key}-${period}`,
    benefitId: `@benefit-${key}`,
    period,
    amount: draft.amount,
    channel,
    ...(channel === 'bank-account' && { account }),
    scheduledOn: addDays(paidOn, -2),
  }
  const confirm = act(owner, 'payments', ref, 'confirm', { paidOn, transactionReference: `GD${key}${period}` })
  const fail = act(owner, 'payments', ref, 'fail', { reason: 'provider-error', on: paidOn })
  const attempts: Readonly<Record<NonNullable<PaymentFacts['end']> | 'paid', readonly SyntheticStep[]>> = {
    scheduled: [],
    failed: [fail],
    'paid-again': [fail, ...payAgain(facts, payment, addDays(paidOn, 12))],
    returned: [
      confirm,
      act(owner, 'payments', ref, 'return', { reason: channel === 'bank-account' ? 'account-closed' : 'not-collected', on: paidOn }),
    ],
    paid: [confirm],
  }
  return [create(owner, 'payments', ref, scheduled), ...attempts[end ?? 'paid']]
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
    ...payments.flatMap((payment) => pay(facts, payment)),
  ]
}
