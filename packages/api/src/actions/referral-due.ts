import type { Referral } from '@caunoi/schemas'

const HOUR = 3_600_000

/** Hours within which each urgency has to be answered: 12 for an emergency (Decree 56/2017, article 26), else days of work. */
const HOURS: Readonly<Record<Referral['urgency'], number>> = { emergency: 12, urgent: 48, routine: 120 }

/** When a referral has to be answered. */
export function referralDueAt(urgency: Referral['urgency'], sentAt: Date): string {
  return new Date(sentAt.getTime() + HOURS[urgency] * HOUR).toISOString()
}
