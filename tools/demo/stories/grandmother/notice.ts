import { type Beneficiary, beneficiaryResource, SensitivityLabel } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { fieldTitle } from '../../telling/titles.ts'
import { grandchildDraft, grandmotherDraft, householdDraft } from './records.ts'

/** The two of them, as the commune knows them. */
export interface Family {
  readonly grandmother: Beneficiary
  readonly grandchild: Beneficiary
}

/** The commune's collaborator notices the two and records them. */
export async function notice({ commune, school, tell }: Stage): Promise<Family> {
  const { client } = commune
  tell.step({
    vi: 'Chị Sương, cộng tác viên của xã, đến thăm một căn nhà ở thôn Hạ: bà khiếm thị, không nhớ năm sinh, chừng 70 tuổi, nuôi cháu nội học lớp 6. Cha cháu đã mất, mẹ đi bước nữa.',
    en: 'Sương, a collaborator of the commune, visits a house in the hamlet: a blind grandmother who does not know her year of birth, about 70, raises a grandchild in grade 6. His father is dead, his mother married again.',
  })
  const grandmother = await client.beneficiaries.create(grandmotherDraft)
  const { birthDate, labels } = grandmother
  tell.holds(
    {
      vi: `Ngày sinh ghi đúng như biết: ${birthDate?.value}, ước lượng. Nhãn: ${labels.sensitivity.map((code) => SensitivityLabel.codes[code].vi).join(', ')}.`,
      en: `The birth date is kept as it is known: ${birthDate?.value}, estimated. Label: ${labels.sensitivity.map((code) => SensitivityLabel.codes[code].en).join(', ')}.`,
    },
    birthDate?.accuracy === 'estimated' && birthDate.value.length === 4 && labels.sensitivity.includes('disability'),
  )
  const grandchild = await client.beneficiaries.create(grandchildDraft(grandmother.id, school.id))
  const household = await client.households.create(householdDraft(grandmother.id, grandchild.id))
  const [carer] = grandchild.carers ?? []
  tell.holds(
    {
      vi: 'Bà vừa là đối tượng, vừa là người chăm sóc và giám hộ của cháu, vừa là chủ hộ nghèo.',
      en: 'The grandmother is a client herself, and her grandchild’s carer and guardian, and head of a poor household.',
    },
    carer?.beneficiaryId === grandmother.id && carer.isLegalGuardian && household.members[0]?.beneficiaryId === grandmother.id,
  )
  const { items } = await client.beneficiaries.search({ name: 'bui thi lai' }).page()
  tell.holds(
    { vi: 'Gõ không dấu “bui thi lai” vẫn tìm ra bà.', en: 'Typing “bui thi lai” without marks finds her too.' },
    items.length === 1 && items[0]?.id === grandmother.id,
  )
  const { code } = await refusalOf(school.client.beneficiaries.read(grandchild.id))
  const education = fieldTitle(beneficiaryResource, 'education')
  tell.holds(
    {
      vi: `Trường của cháu có tên trong mục ${education.vi}, nhưng vẫn không thấy hồ sơ.`,
      en: `His school is named under ${education.en}, and still does not see the record.`,
    },
    code === 'not-found' && grandchild.education?.schoolId === school.id,
  )
  return { grandmother, grandchild }
}
