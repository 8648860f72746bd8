import { type Case, CasePhase, type SupportPlan } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { today } from '../../telling/clock.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { firstAssessment, protectionPlan } from './records.ts'

/** The centre takes its case through the legal steps: assessment, plan, approval, work. */
export async function assessAndPlan({ centre, tell }: Stage, opened: Case): Promise<{ plan: SupportPlan; ownCase: Case }> {
  const { client } = centre
  tell.step({
    vi: 'Ngay trong đêm, Trung tâm đánh giá ban đầu: nguy cơ ở mức khẩn cấp; bé muốn về với dì ruột.',
    en: 'That same night the centre makes the initial assessment: the risk is an emergency; the child wishes to live with her aunt.',
  })
  const assessing = await client.cases.advance(opened, { to: 'assessing' })
  const early = await refusalOf(client.cases.advance(assessing, { to: 'planning' }))
  tell.holds(
    {
      vi: `Chưa đánh giá thì chưa được lập kế hoạch: “${early.errors?.[0]?.message ?? early.title}”`,
      en: 'No planning before an assessment: the server refuses the step and says what is missing.',
    },
    early.code === 'requirement-missing' && early.status === 409,
  )
  const assessment = await client.assessments.create(firstAssessment(opened.id))
  const planning = await client.cases.advance(assessing, { to: 'planning' })
  tell.holds(
    { vi: `Có đánh giá rồi: ${phase(planning).vi}.`, en: `With the assessment there: ${phase(planning).en}.` },
    planning.phase === 'planning',
  )

  tell.step({
    vi: 'Trung tâm lập kế hoạch: nơi tạm lánh và tham vấn tâm lý ngay, đánh giá nhà dì trong hai tháng. Giám đốc phê duyệt.',
    en: 'The centre plans: shelter and counselling at once, a look at the aunt’s family within two months. The director approves.',
  })
  const draft = await client.supportPlans.create(protectionPlan(opened.id, assessment.id, centre.id))
  const unapproved = await refusalOf(client.cases.advance(planning, { to: 'implementing' }))
  tell.holds(
    {
      vi: `Kế hoạch chưa duyệt thì chưa được thực hiện: “${unapproved.errors?.[0]?.message ?? unapproved.title}”`,
      en: 'No work before the approval: refused again, with what is missing.',
    },
    unapproved.code === 'requirement-missing',
  )
  const approved = await client.supportPlans.approve(draft, { approver: 'facility-head', name: 'Nguyễn Thị Minh Tâm', approvedOn: today() })
  const plan = await client.supportPlans.activate(approved, { activatedOn: today() })
  const ownCase = await client.cases.advance(planning, { to: 'implementing' })
  tell.holds(
    {
      vi: `Kế hoạch được ${plan.approval?.name ?? '?'} phê duyệt: ${phase(ownCase).vi}.`,
      en: `The plan is approved by ${plan.approval?.name ?? '?'}: ${phase(ownCase).en}.`,
    },
    plan.status === 'active' && ownCase.phase === 'implementing',
  )
  return { plan, ownCase }
}

function phase({ phase: code }: Case) {
  return CasePhase.codes[code]
}
