import {
  type Beneficiary,
  type Case,
  CasePhase,
  type Referral,
  referralResource,
  type Stay,
  type SupportPlan,
} from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { today } from '../../telling/clock.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { showView } from '../../telling/show-view.ts'
import { leaveForTheAunt } from './shelter.ts'

const feedback =
  'Bé đã an toàn tại nơi tạm lánh, được tham vấn tâm lý và đi học lại; hiện ở với dì ruột. Trung tâm theo dõi tiếp ít nhất 6 tháng. Cảm ơn Bệnh viện đã báo kịp thời.'

/** What the sender needs to know when the work goes on elsewhere. */
interface Work {
  readonly child: Beneficiary
  readonly referral: Referral
  readonly plan: SupportPlan
  readonly ownCase: Case
  readonly stay: Stay
}

/** The centre does the work and answers; what had been disclosed to it is taken back. */
export async function workAndAnswer(stage: Stage, { child, referral, plan, ownCase, stay }: Work): Promise<void> {
  const { hospital, centre, tell } = stage
  const { client } = centre
  tell.step({
    vi: 'Trung tâm làm theo kế hoạch và báo cho Bệnh viện biết đang thực hiện.',
    en: 'The centre follows the plan and lets the hospital know that it is at work.',
  })
  const started = await client.referrals.start(referral)
  const midway = await hospital.client.referrals.read(referral.id)
  tell.holds(
    { vi: 'Bệnh viện thấy phiếu đang được thực hiện.', en: 'The hospital sees the referral in progress.' },
    midway.status === 'in-progress',
  )
  const { code } = await refusalOf(hospital.client.cases.read(ownCase.id))
  tell.holds(
    {
      vi: 'Bệnh viện không thấy hồ sơ, đánh giá hay kế hoạch của Trung tâm.',
      en: 'The hospital does not see the centre’s case, assessment or plan.',
    },
    code === 'not-found' && (await refusalOf(hospital.client.assessments.read(plan.assessmentId ?? ''))).code === 'not-found',
  )

  tell.step({
    vi: 'Kế hoạch đạt mục tiêu, bé về ở với dì. Trung tâm hoàn thành phiếu và gửi phản hồi cho Bệnh viện.',
    en: 'The plan reaches its goals and the child lives with her aunt. The centre completes the referral and sends its answer.',
  })
  await client.supportPlans.complete(plan, { outcome: 'reached', completedOn: today(), note: 'Bé an toàn, đã đi học lại.' })
  await leaveForTheAunt(stage, stay)
  const monitoring = await client.cases.advance(ownCase, { to: 'monitoring' })
  await client.referrals.complete(started, { outcome: 'needs-met', text: feedback, completedOn: today() })
  const answered = await hospital.client.referrals.read(referral.id)
  tell.holds(
    {
      vi: `Phản hồi đã về tới Bệnh viện: “${answered.feedback?.text ?? ''}”`,
      en: 'The answer is at the hospital: the child is safe, at school, and lives with her aunt.',
    },
    answered.status === 'completed' && answered.feedback?.outcome === 'needs-met' && answered.feedback.text === feedback,
  )

  tell.step({
    vi: 'Phiếu đã xong, phần đã chia sẻ được thu lại ngay. Trung tâm còn hồ sơ của chính mình để theo dõi tiếp.',
    en: 'The referral is over, so what was disclosed is taken back at once. The centre keeps its own case and goes on.',
  })
  const over = await client.referrals.read(referral.id)
  showView(tell, centre, referralResource, over, { shown: ['status', 'feedback'], hidden: ['disclosure', 'safetyNote', 'transport'] })
  const gone = await refusalOf(client.beneficiaries.read(child.id))
  const kept = await client.beneficiaries.read(ownCase.beneficiaryId ?? '')
  tell.holds(
    {
      vi: `Hồ sơ của Bệnh viện: không tìm thấy. Hồ sơ của Trung tâm: ${CasePhase.codes[monitoring.phase].vi}.`,
      en: `The hospital’s record: not found. The centre’s own case: ${CasePhase.codes[monitoring.phase].en}.`,
    },
    gone.code === 'not-found' && monitoring.phase === 'monitoring' && kept.name === child.name && kept.recordedBy === centre.id,
  )
}
