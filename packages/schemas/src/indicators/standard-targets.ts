import type { TargetDraft } from '../resources/target.ts'

const national = { from: '2026-01-01', to: '2030-12-31', comparator: 'at-least', source: 'QĐ 112/QĐ-TTg' } as const
const khanhHoa = {
  provinceCode: '56',
  from: '2025-01-01',
  to: '2030-12-31',
  comparator: 'at-least',
  source: 'Kế hoạch của UBND tỉnh Khánh Hòa về phát triển công tác xã hội đến năm 2030',
} as const

/** The targets for 2030 by province and period; a province may ask for more than the country. */
export const standardTargets: readonly TargetDraft[] = Object.freeze([
  { ...national, indicator: 'communes-staffed', value: 90 },
  { ...national, indicator: 'facilities-with-service', value: 60 },
  { ...khanhHoa, indicator: 'communes-staffed', value: 100 },
  { ...khanhHoa, indicator: 'facilities-with-qualified-staff', value: 90 },
  { ...khanhHoa, indicator: 'facilities-with-service', value: 60 },
  { ...khanhHoa, indicator: 'children-reached', value: 90 },
  { ...khanhHoa, indicator: 'medical-staff-trained', value: 70 },
  { ...khanhHoa, indicator: 'trained-under-plan', value: 200 },
  { ...khanhHoa, indicator: 'residents-with-plan', value: 100 },
])
