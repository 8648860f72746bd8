import { defineRule, type Fault } from '../rule.ts'

/** An admission, as far as this rule looks at it. */
export interface Admission {
  readonly kind: string
  readonly emergencyGroup?: string | undefined
  readonly contract?: object | undefined
}

/** The field that one kind of admission needs and no other has. */
const OWN = { 'emergency-protection': 'emergencyGroup', voluntary: 'contract' } as const

/** Emergency protection names its group, a voluntary stay its contract; no other kind has either. */
export const admissionFitsKind = defineRule<Admission>({
  id: 'admission-fits-kind',
  title: {
    vi: 'Bảo vệ khẩn cấp phải nêu diện, tự nguyện phải có hợp đồng; loại khác không có cả hai',
    en: 'Emergency protection names its group, a voluntary stay its contract; no other kind has either',
  },
  source: 'NĐ 20/2021/NĐ-CP Điều 24',
  reads: ['kind', 'emergencyGroup', 'contract'],
  check: (admission) =>
    Object.entries(OWN).flatMap(([kind, name]): Fault[] => {
      const isGiven = admission[name] !== undefined
      if (isGiven === (admission.kind === kind)) return []
      return [{ pointer: `/${name}`, ...(isGiven ? { code: 'field-not-used', args: { by: 'kind' } } : { code: 'required-field' }) }]
    }),
})
