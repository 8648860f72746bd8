import { defineRule, type Fault } from '../rule.ts'

/** What a benefit says of the matter that its programme is about. */
export interface ProgrammeDetails {
  readonly programme: string
  readonly relief?: unknown
  readonly housing?: unknown
  readonly livelihood?: unknown
  readonly loan?: unknown
}

/** The part of a benefit that each of these programmes needs. */
const NEEDED: Readonly<Record<string, keyof ProgrammeDetails>> = {
  'emergency-relief': 'relief',
  'house-repair': 'housing',
  livelihood: 'livelihood',
  'policy-loan': 'loan',
}

/** Emergency relief names its event, a house repair its work, a livelihood its trade, a loan its terms. */
export const programmeDetails = defineRule<ProgrammeDetails>({
  id: 'programme-details',
  title: {
    vi: 'Mỗi loại chế độ phải nêu phần riêng: sự kiện, việc sửa nhà, việc làm ăn, điều kiện vay',
    en: 'Each programme tells its own part: the event, the work on the house, the trade, the terms of the loan',
  },
  source: 'NĐ 335/2026/NĐ-CP Điều 12',
  reads: ['programme', 'relief', 'housing', 'livelihood', 'loan'],
  check: (benefit): readonly Fault[] => {
    const part = NEEDED[benefit.programme]
    return part === undefined || benefit[part] !== undefined ? [] : [{ pointer: `/${part}`, code: 'required-field' }]
  },
})
