import type { Referral } from '@caunoi/client'
import type { Facility } from './demo-credentials.ts'

/** The centre's part: finds what waits for it, accepts, works, answers. */
export async function answerReferral({ client }: Facility, referralId: string): Promise<Referral> {
  const waiting = client.referrals.search({ status: 'sent' })
  for await (const referral of waiting) {
    if (referral.id !== referralId) continue
    const accepted = await client.referrals.accept(referral)
    const patient = await client.beneficiaries.read(accepted.beneficiaryId)
    const started = await client.referrals.start(accepted)
    const completedOn = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
    return client.referrals.complete(started, {
      outcome: 'needs-met',
      text: `Đã bố trí người chăm sóc cho ${patient.name ?? 'người bệnh'}.`,
      completedOn,
    })
  }
  throw new Error(`The referral ${referralId} does not wait for this centre`)
}
