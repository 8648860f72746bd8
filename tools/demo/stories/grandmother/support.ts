import { beneficiaryResource, type Case, CaseSource, type Referral } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { today } from '../../telling/clock.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { showView } from '../../telling/show-view.ts'
import { caseOf } from '../child-at-night/receive-and-accept.ts'
import type { Family } from './notice.ts'
import { pay } from './pay.ts'
import { homeAssessment, schoolPlan, support } from './records.ts'

const feedback =
  'Đã kết nối một nhà hảo tâm: 300.000 đồng mỗi tháng, 9 tháng mỗi năm học, đến hết lớp 12. Đề nghị xã giúp bà làm hồ sơ khuyết tật và báo khi cháu nghỉ học.'
const dong = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

/** The centre accepts and opens a case that names its source. */
export async function takeOn(
  { centre, tell }: Stage,
  sent: Referral,
  { grandmother, grandchild }: Family,
): Promise<{ accepted: Referral; ownCase: Case }> {
  const { client } = centre
  tell.step({
    vi: 'Trung tâm chấp nhận và mở hồ sơ; nguồn tiếp nhận ghi là cộng tác viên xã.',
    en: 'The centre accepts and opens a case; its source is the commune’s collaborator.',
  })
  const accepted = await client.referrals.accept(await client.referrals.read(sent.id))
  const disclosed = await client.beneficiaries.read(grandchild.id)
  showView(tell, centre, beneficiaryResource, disclosed, {
    shown: ['name', 'birthDate', 'addresses', 'education', 'parents', 'carers', 'situations'],
    hidden: ['identifiers'],
  })
  const { code } = await refusalOf(client.beneficiaries.read(grandmother.id))
  tell.holds(
    {
      vi: 'Hồ sơ của bà không nằm trong phần được chia sẻ: không tìm thấy.',
      en: 'The grandmother’s own record was not part of it: not found.',
    },
    code === 'not-found',
  )
  const ownCase = await client.cases.update(await caseOf(centre, accepted), {
    source: 'commune-collaborator',
    kinds: ['poverty', 'education'],
    setting: 'community',
  })
  tell.holds(
    { vi: `Nguồn tiếp nhận: ${CaseSource.codes[ownCase.source].vi}.`, en: `Source of the case: ${CaseSource.codes[ownCase.source].en}.` },
    ownCase.source === 'commune-collaborator' && ownCase.recordedBy === centre.id,
  )
  return { accepted, ownCase }
}

/** The centre finds a donor, plans, and answers; the support goes on for years. */
export async function findSupport(
  stage: Stage,
  { accepted, ownCase }: { readonly accepted: Referral; readonly ownCase: Case },
): Promise<void> {
  const { centre, commune, tell } = stage
  const { client } = centre
  tell.step({
    vi: 'Trung tâm đến nhà đánh giá, tìm được nhà hảo tâm và lập kế hoạch cho Khôi học hết lớp 12. Bà cháu ở lại với nhau.',
    en: 'The centre visits, finds a donor and plans for Khôi to finish grade 12. The two stay together.',
  })
  const assessing = await client.cases.advance(ownCase, { to: 'assessing' })
  const assessment = await client.assessments.create(homeAssessment(ownCase.id))
  const planning = await client.cases.advance(assessing, { to: 'planning' })
  const draft = await client.supportPlans.create(schoolPlan(ownCase.id, assessment.id))
  const approved = await client.supportPlans.approve(draft, { approver: 'facility-head', name: 'Nguyễn Thị Minh Tâm', approvedOn: today() })
  const plan = await client.supportPlans.activate(approved, { activatedOn: today() })
  const working = await client.cases.advance(planning, { to: 'implementing' })
  const [sponsored] = plan.activities
  const total = sponsored?.budget?.amount ?? 0
  tell.holds(
    {
      vi: `Kế hoạch ghi: khoảng ${dong.vi.format(total)} đồng cho ${support.years} năm học, nguồn tài trợ.`,
      en: `The plan says: about ${dong.en.format(total)} VND for ${support.years} school years, from a sponsor.`,
    },
    sponsored?.budget?.qualifier === 'about' && sponsored.funding === 'sponsor',
  )
  await pay(stage, working)

  tell.step({
    vi: 'Trung tâm trả lời cho xã. Hồ sơ của Trung tâm chuyển sang theo dõi; xã không thấy hồ sơ ấy, chỉ thấy phản hồi.',
    en: 'The centre answers the commune. Its own case goes on under monitoring; the commune sees the answer, not the case.',
  })
  const started = await client.referrals.start(accepted)
  await client.referrals.complete(started, { outcome: 'needs-met', text: feedback, completedOn: today() })
  const monitoring = await client.cases.advance(working, { to: 'monitoring' })
  const answered = await commune.client.referrals.read(accepted.id)
  tell.holds(
    {
      vi: `Xã nhận phản hồi: “${answered.feedback?.text ?? ''}”`,
      en: 'The answer is at the commune: a donor was found, until the end of grade 12.',
    },
    answered.status === 'completed' && answered.feedback?.text === feedback && monitoring.phase === 'monitoring',
  )
  const hidden = await refusalOf(commune.client.cases.read(ownCase.id))
  tell.holds(
    { vi: 'Xã hỏi hồ sơ của Trung tâm: không tìm thấy.', en: 'The commune asks for the centre’s case: not found.' },
    hidden.code === 'not-found',
  )
}
