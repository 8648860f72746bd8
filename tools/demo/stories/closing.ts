import { type AuditEvent, type Beneficiary, type Referral, ReferralStatus } from '../../../packages/schemas/src/index.ts'
import type { Actor, Stage } from '../stage/stage.ts'
import { auditTable } from '../telling/audit-table.ts'
import { refusalOf } from '../telling/expect-problem.ts'

/** A referral that one side sent, to be found answered at the end. */
export interface SentReferral {
  readonly sender: Actor
  readonly referral: Referral
}

/** Ends the evening: every referral is answered at its sender, and the owner of the child's record sees who touched it. */
export async function closing(stage: Stage, sent: readonly SentReferral[], child: Beneficiary): Promise<void> {
  const { tell, hospital, centre, school } = stage
  tell.chapter({
    vi: 'KẾT · Phản hồi đã về, và ai đã xem hồ sơ của bé',
    en: 'THE END · The answers are back, and who saw the child’s record',
  })
  tell.step({ vi: 'Bên gửi mở lại phiếu của mình.', en: 'Each sender opens its referral again.' })
  for (const { sender, referral } of sent) {
    const now = await sender.client.referrals.read(referral.id)
    tell.holds(
      {
        vi: `${sender.short.vi}, phiếu ${now.senderReference}: ${ReferralStatus.codes[now.status].vi}, có phản hồi.`,
        en: `${now.senderReference}: ${ReferralStatus.codes[now.status].en}, with an answer.`,
      },
      now.status === 'completed' && now.feedback !== undefined,
    )
  }

  tell.step({
    vi: 'Bệnh viện mở nhật ký truy cập hồ sơ của bé: ai, để làm gì, việc gì, theo quy tắc nào. Nhật ký không bao giờ chứa nội dung hồ sơ.',
    en: 'The hospital opens the audit trail of the child’s record: who, what for, what, by which rule. It never holds a value of the record.',
  })
  const events: AuditEvent[] = []
  for await (const event of hospital.client.beneficiaries.audit(child.id)) events.push(event)
  tell.lines(['', ...auditTable(stage, events), ''])
  const by = (actor: Actor, action: string, outcome: AuditEvent['outcome']) =>
    events.filter(
      (event) => event.clientId === actor.clientId && event.facilityId === actor.id && event.action === action && event.outcome === outcome,
    ).length
  tell.holds(
    {
      vi: 'Trong nhật ký có lúc chia sẻ cho Trung tâm, mỗi lần Trung tâm xem, lúc thu lại, và lần trường học hỏi mà không được.',
      en: 'It holds the disclosure to the centre, every time the centre looked, the end of the disclosure, and the school’s refused attempt.',
    },
    by(hospital, 'create', 'permit') === 1 &&
      by(centre, 'disclose', 'permit') === 1 &&
      by(centre, 'read', 'permit') === 1 &&
      by(centre, 'take-back', 'permit') === 1 &&
      by(centre, 'read', 'not-found') === 2 &&
      by(school, 'read', 'not-found') === 1,
  )
  const words = JSON.stringify(events)
  tell.holds(
    { vi: 'Không có tên hay tình trạng của bé trong nhật ký.', en: 'Neither her name nor her condition is in it.' },
    ![child.name ?? '', 'T74', 'Hải Âu'].some((word) => words.includes(word)),
  )
  const { code } = await refusalOf(centre.client.beneficiaries.audit(child.id).page())
  tell.holds(
    { vi: 'Chỉ bên sở hữu hồ sơ xem được nhật ký của hồ sơ.', en: 'Only the owner of a record sees its trail.' },
    code === 'not-found',
  )
  tell.remark({ vi: 'Hết. Hai câu chuyện đã diễn ra đúng như kể.', en: 'The end. Both stories went as they were told.' })
}
