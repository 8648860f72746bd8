import type { Text } from '../../text.ts'

/** What is known of a person when somebody asks what they are entitled to; what is left out is not known. */
export interface EntitlementFacts {
  /** Birth date as far as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthDate?: string | undefined
  /** What became of the parents, as a beneficiary's record tells it; several entries of one parent may hold at once. */
  readonly parents?: readonly { readonly parent: string; readonly state: string; readonly since?: string | undefined }[] | undefined
  /** Whether the child was abandoned and nobody has adopted it. */
  readonly isAbandoned?: boolean | undefined
  /** Poverty status of the household in the year: a code of the list PovertyStatus. */
  readonly povertyStatus?: string | undefined
  /** Whether the household lives in a most disadvantaged commune or hamlet of ethnic minorities and mountains. */
  readonly livesInMostDisadvantagedArea?: boolean | undefined
  /** Level on the certificate of disability, a code of the list DisabilityLevel, or `none`; and the day of the certificate. */
  readonly disability?: { readonly level: string; readonly certifiedOn?: string | undefined } | undefined
  readonly hasHiv?: boolean | undefined
  /** Whether the person was a child without support before turning 16. */
  readonly wasChildWithoutSupport?: boolean | undefined
  /** Whether the person studies, without a break but a permitted one. */
  readonly isStudying?: boolean | undefined
  /** Whether the person is unmarried or widowed, or the spouse is missing, and raises children. */
  readonly isSingleParent?: boolean | undefined
  /** Children of a single parent: below 16, or still studying. */
  readonly children?: readonly { readonly birthDate?: string | undefined; readonly isStudying?: boolean | undefined }[] | undefined
  /** Whether somebody has the duty and the means to support the elderly person. */
  readonly hasSupporter?: boolean | undefined
  /** Whether who supports the elderly person draws monthly assistance too. */
  readonly isSupporterAssisted?: boolean | undefined
  /** Whether the elderly person could enter a facility and was taken in by somebody in the community. */
  readonly isTakenIn?: boolean | undefined
  /** Whether the person has a wage, a pension or monthly social insurance. */
  readonly hasSteadyIncome?: boolean | undefined
  /** Whether the person has a pension or monthly social insurance as high as the social pension. */
  readonly hasPension?: boolean | undefined
}

/** Name of a fact that decides an entitlement. */
export type EntitlementFact = keyof EntitlementFacts

/** What to ask when a fact is missing. */
export const entitlementQuestions: Readonly<Record<EntitlementFact, Text>> = {
  birthDate: { vi: 'Ngày sinh', en: 'Birth date' },
  parents: { vi: 'Tình trạng của cha và của mẹ', en: 'What became of father and mother' },
  isAbandoned: { vi: 'Có bị bỏ rơi và chưa có người nhận làm con nuôi không', en: 'Was the child abandoned, and not adopted since' },
  povertyStatus: { vi: 'Hộ có thuộc diện nghèo, cận nghèo trong năm không', en: 'Is the household poor or near-poor this year' },
  livesInMostDisadvantagedArea: {
    vi: 'Có sống ở xã, thôn đặc biệt khó khăn vùng dân tộc thiểu số và miền núi không',
    en: 'Does the household live in a most disadvantaged area of ethnic minorities and mountains',
  },
  disability: { vi: 'Mức độ khuyết tật trên giấy xác nhận', en: 'The level on the certificate of disability' },
  hasHiv: { vi: 'Có nhiễm HIV/AIDS không', en: 'Does the person live with HIV' },
  wasChildWithoutSupport: {
    vi: 'Trước 16 tuổi có thuộc diện trẻ em không có nguồn nuôi dưỡng không',
    en: 'Was the person a child without support before 16',
  },
  isStudying: { vi: 'Có đang học liên tục không', en: 'Does the person study without a break' },
  isSingleParent: {
    vi: 'Có phải người đơn thân (chưa kết hôn, góa, vợ hoặc chồng mất tích) đang nuôi con không',
    en: 'Does the person raise children alone: unmarried, widowed or with a missing spouse',
  },
  children: { vi: 'Ngày sinh và việc học của từng người con', en: 'Birth date of each child, and whether it studies' },
  hasSupporter: { vi: 'Có người có nghĩa vụ và quyền phụng dưỡng không', en: 'Does anybody support the elderly person' },
  isSupporterAssisted: {
    vi: 'Người phụng dưỡng có đang hưởng trợ cấp xã hội hằng tháng không',
    en: 'Does who supports the elderly person draw monthly assistance too',
  },
  isTakenIn: {
    vi: 'Có được người trong cộng đồng nhận chăm sóc thay vì vào cơ sở không',
    en: 'Was the elderly person taken in by somebody instead of a facility',
  },
  hasSteadyIncome: {
    vi: 'Có tiền lương, lương hưu, trợ cấp bảo hiểm xã hội hằng tháng không',
    en: 'Has the person a wage, a pension or monthly social insurance',
  },
  hasPension: {
    vi: 'Có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng từ mức trợ cấp hưu trí xã hội trở lên không',
    en: 'Has the person a pension as high as the social pension',
  },
}
