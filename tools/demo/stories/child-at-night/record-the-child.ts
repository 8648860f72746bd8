import { type Beneficiary, beneficiaryResource, collectionPath, SensitivityLabel } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { faultLines } from '../../telling/fault-lines.ts'
import { childDraft, typedInAHurry } from './records.ts'

/** The hospital records the child: first with mistakes, which are all named at once, then correctly. */
export async function recordTheChild({ hospital, tell, language }: Stage): Promise<Beneficiary> {
  const { client } = hospital
  tell.step({
    vi: 'Gần nửa đêm, hàng xóm đưa một bé gái chừng 8 tuổi vào khoa Cấp cứu; bác sĩ thấy nhiều vết bầm cũ và mới. Chị Hà, nhân viên công tác xã hội của Bệnh viện, lập hồ sơ cho bé và vội nên gõ sai nhiều chỗ.',
    en: 'Close to midnight a neighbour brings a girl of about 8 to the emergency room; the doctor sees old and new bruises. Hà, the hospital’s social worker, records the child and, in a hurry, makes many mistakes.',
  })
  const problem = await refusalOf(client.request({ method: 'POST', path: collectionPath('beneficiaries'), json: typedInAHurry }))
  const { errors = [] } = problem
  tell.holds(
    {
      vi: `Máy chủ không nhận và chỉ ra một lần cả ${errors.length} lỗi (“${problem.title}”):`,
      en: `The server takes nothing and names all ${errors.length} mistakes at once:`,
    },
    problem.code === 'invalid' && errors.length >= 5,
  )
  tell.lines(faultLines(beneficiaryResource, problem, language))
  const { total } = await client.beneficiaries.search({}, { total: true }).page()
  tell.holds(
    { vi: 'Chưa có gì được lưu: Bệnh viện chưa có hồ sơ nào.', en: 'Nothing was stored: the hospital has no record yet.' },
    total === 0,
  )

  tell.step({
    vi: 'Chị Hà sửa lại. Bé chưa có giấy tờ nên hồ sơ ghi lý do; người cha được đánh dấu “không được báo”.',
    en: 'Hà corrects it. The child has no papers, so the record says why; the father is marked “must not be informed”.',
  })
  const child = await client.beneficiaries.create(childDraft)
  const { sensitivity } = child.labels
  tell.holds(
    {
      vi: `Hồ sơ đã lưu. Máy chủ tự gắn nhãn nhạy cảm theo nội dung: ${sensitivity.map((code) => SensitivityLabel.codes[code].vi).join(', ')}.`,
      en: `It is stored. The server itself put on sensitivity labels: ${sensitivity.map((code) => SensitivityLabel.codes[code].en).join(', ')}.`,
    },
    child.version === 1 && child.recordedBy === hospital.id && sensitivity.includes('child-abuse'),
  )
  return child
}
