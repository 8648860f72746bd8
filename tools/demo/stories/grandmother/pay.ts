import { type Case, EndCondition, paymentPeriods, ScheduleKind } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { schoolYearNow, today } from '../../telling/clock.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { monthOfSupport, schoolSupport, support } from './records.ts'

const dong = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

/** The support becomes a benefit: its months are known until the end of grade 12, none is paid twice, and none in the summer. */
export async function pay({ centre, commune, tell }: Stage, ownCase: Case): Promise<void> {
  const { client } = centre
  tell.step({
    vi: 'Nhà hảo tâm không muốn nêu tên. Trung tâm ghi khoản hỗ trợ, giám đốc ký quyết định, tháng đầu được trao ngay.',
    en: 'The donor wants to stay unnamed. The centre records the support, the director signs, and the first month is given at once.',
  })
  const sponsor = await client.sponsors.create({ kind: 'person', isAnonymous: true, isActive: true })
  const proposed = await client.benefits.create(schoolSupport(ownCase, sponsor.id))
  const approved = await client.benefits.approve(proposed, { decidedOn: today() })
  const benefit = await client.benefits.activate(approved, { activatedOn: today() })
  const kind = ScheduleKind.codes[benefit.schedule.kind]
  const end = EndCondition.codes[benefit.schedule.end?.condition ?? 'other']
  const grade = benefit.schedule.end?.grade
  const periods = paymentPeriods(benefit.schedule, { education: { grade: '6', schoolYear: schoolYearNow() } })
  const [first, last] = [periods[0]?.period ?? '', periods.at(-1)?.period ?? '']
  const total = support.monthly * periods.length
  tell.holds(
    {
      vi: `${kind.vi}, ${periods.length} tháng từ ${first} đến ${last} (${end.vi}: lớp ${grade}): ${dong.vi.format(total)} đồng.`,
      en: `${kind.en}, ${periods.length} months from ${first} to ${last} (${end.en}: ${grade}): ${dong.en.format(total)} VND.`,
    },
    benefit.status === 'active' && periods.length === support.months * support.years,
  )
  const paid = await client.payments.confirm(await client.payments.create(monthOfSupport(benefit.id, first)), { paidOn: today() })
  const twice = await refusalOf(client.payments.create({ ...monthOfSupport(benefit.id, first), senderReference: `CT-${first}-2` }))
  tell.holds(
    { vi: `Tháng ${first} đã trao; trao lần nữa thì bị từ chối: “${twice.title}”`, en: `${first} is paid; paying it again is refused.` },
    paid.status === 'paid' && twice.code === 'duplicate-record',
  )
  const summer = await refusalOf(client.payments.create(monthOfSupport(benefit.id, `${Number(first.slice(0, 4)) + 1}-07`)))
  tell.holds(
    {
      vi: `Tháng nghỉ hè không chi: “${summer.errors?.[0]?.message ?? summer.title}”`,
      en: 'Nothing is paid in the summer: the server refuses.',
    },
    summer.errors?.[0]?.code === 'period-not-scheduled',
  )
  const { code } = await refusalOf(commune.client.benefits.read(benefit.id))
  tell.holds(
    { vi: 'Xã không thấy ai cho và đã chi bao nhiêu.', en: 'The commune does not see who gives, nor what was paid.' },
    code === 'forbidden',
  )
}
