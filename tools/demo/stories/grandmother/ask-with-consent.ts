import { type Consent, DataClass, type Referral, ReferralDueRule, referralResource } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { momentInVietNam } from '../../telling/clock.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { faultLines } from '../../telling/fault-lines.ts'
import type { Family } from './notice.ts'
import { consentDraft, referralDraft } from './records.ts'

/** The commune informs the centre: not before the guardian and the child agree. */
export async function askWithConsent(
  { commune, centre, tell, language }: Stage,
  { grandchild }: Family,
): Promise<{ consent: Consent; referral: Referral }> {
  const { client } = commune
  tell.step({
    vi: 'Chị Sương báo cho Trung tâm. Ở đây không có gì khẩn cấp: chưa hỏi ý kiến bà cháu thì không được chia sẻ.',
    en: 'Sương informs the centre. Nothing is urgent here: nothing may be shared before the two have been asked.',
  })
  const problem = await refusalOf(client.referrals.create(referralDraft(grandchild.id, centre.id)))
  tell.holds(
    { vi: 'Phiếu chuyển gửi không có sự đồng ý bị từ chối:', en: 'A referral without consent is refused:' },
    problem.code === 'invalid' && problem.errors?.some(({ code }) => code === 'consent-or-legal-basis') === true,
  )
  tell.lines(faultLines(referralResource, problem, language))

  tell.step({
    vi: 'Chị đọc bản đồng ý cho bà nghe, bà điểm chỉ. Khôi 11 tuổi, từ đủ 7 tuổi nên em cũng được hỏi và cùng đồng ý.',
    en: 'She reads the consent to the grandmother, who puts her fingerprint. Khôi is 11; from seven on a child is asked too, and he agrees.',
  })
  const consent = await client.consents.create(consentDraft(grandchild.id, centre.id))
  const classes = consent.dataClasses.map((code) => DataClass.codes[code])
  tell.holds(
    {
      vi: `Được chia sẻ cho riêng Trung tâm: ${classes.map(({ vi }) => vi).join('; ')}.`,
      en: `To be shared with the centre alone: ${classes.map(({ en }) => en).join('; ')}.`,
    },
    consent.status === 'active' && consent.recipientIds?.length === 1 && consent.givenBy.length === 2,
  )
  const referral = await client.referrals.create(referralDraft(grandchild.id, centre.id, consent.id))
  const due = momentInVietNam(referral.dueAt)
  const rule = ReferralDueRule.codes[referral.dueRule]
  tell.holds(
    { vi: `Phiếu đã gửi; hạn trả lời ${due.vi} (${rule.vi}).`, en: `The referral is sent; an answer is due ${due.en} (${rule.en}).` },
    referral.status === 'sent' && referral.dueAt > referral.recordedAt,
  )
  return { consent, referral }
}
