import { AdmissionKind, type Case, type Stay, stayResource } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { dayInVietNam } from '../../telling/clock.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { fieldTitle } from '../../telling/titles.ts'
import { shelterStay, toTheAunt } from './records.ts'

/** The centre takes the child in, for three months at most, in a place that the hospital is not told. */
export async function takeIn({ hospital, centre, tell }: Stage, ownCase: Case): Promise<Stay> {
  tell.step({
    vi: 'Hai giờ sáng bé đến nơi. Trung tâm lập biên bản tiếp nhận với chị Hà và đưa bé vào nơi tạm lánh.',
    en: 'At two in the morning the child arrives. The centre signs the minutes of intake with Hà and takes her to a safe house.',
  })
  const stay = await centre.client.stays.create(shelterStay(ownCase))
  const kind = AdmissionKind.codes[stay.kind]
  const limit = dayInVietNam(stay.limitOn ?? '')
  tell.holds(
    {
      vi: `${kind.vi}: máy chủ tự tính hạn ba tháng, đến ${limit}.`,
      en: `${kind.en}: the server sets the limit of three months, ${limit}.`,
    },
    stay.limitOn !== undefined && stay.labels.sensitivity.includes('safe-house'),
  )
  const { code } = await refusalOf(hospital.client.stays.read(stay.id))
  tell.holds(
    { vi: 'Bệnh viện không biết bé ở đâu: không được phép hỏi.', en: 'The hospital is not told where: its software may not even ask.' },
    code === 'forbidden',
  )
  return stay
}

/** Once there is an assessment with a classification and an approved plan, the file of the resident is complete. */
export async function showCompleteFile({ centre, tell }: Stage, { id }: Stay): Promise<void> {
  const { file } = await centre.client.stays.read(id)
  const title = fieldTitle(stayResource, 'file')
  tell.holds(
    {
      vi: `${title.vi} đã đủ: đánh giá, phân loại, kế hoạch được duyệt.`,
      en: `${title.en} is complete: assessment, classification, approved plan.`,
    },
    file?.isComplete === true,
  )
}

/** The child goes to her aunt, with minutes; the centre follows up for six months. */
export async function leaveForTheAunt({ centre, tell }: Stage, stay: Stay): Promise<void> {
  const { client } = centre
  const ended = await client.stays.end(await client.stays.read(stay.id), toTheAunt())
  const until = dayInVietNam(ended.followUpUntil ?? '')
  tell.holds(
    {
      vi: `Dì ký biên bản bàn giao. Trung tâm theo dõi sáu tháng, đến ${until}.`,
      en: `The aunt signs the minutes. The centre follows up for six months, until ${until}.`,
    },
    ended.status === 'ended' && ended.ending?.handover?.signers.length === 2 && ended.followUpUntil !== undefined,
  )
}
