import type { Reason } from '../reason.ts'
import type { AllowanceRuleSet, GroupRule } from './rule-set.ts'
import type { StandardLevel } from './standard-level.ts'

/** Why a group gives its coefficient. */
export function coefficientReason(rules: AllowanceRuleSet, rule: GroupRule, coefficient: number): Reason {
  const vi = String(coefficient).replace('.', ',')
  return {
    code: 'coefficient',
    vi: `Hệ số ${vi} theo nhóm và tuổi trong tháng`,
    en: `Coefficient ${coefficient} for the group and the age in the month`,
    source: `${groupSource(rules, rule)}; ${rules.articles.coefficients}`,
  }
}

/** Article, clause and letter that name a group: `NĐ 335/2026/NĐ-CP Điều 5(5)(b)`. */
export function groupSource({ articles }: AllowanceRuleSet, { article }: GroupRule): string {
  if (article === undefined) return 'NĐ 176/2025/NĐ-CP'
  const [number = '', ...parts] = article.split('.')
  return `${articles.groups} Điều ${number}${parts.map((part) => `(${part})`).join('')}`
}

/** Why the social pension has its level. */
export const pensionReason: Reason = {
  code: 'pension-level',
  vi: 'Mức trợ cấp hưu trí xã hội',
  en: 'The level of the social pension',
  source: 'NĐ 176/2025/NĐ-CP Điều 3',
}

/** Where the level comes from. */
export function levelReason({ jurisdiction, source }: StandardLevel): Reason {
  return jurisdiction === 'VN'
    ? { code: 'national-level', vi: 'Mức chuẩn của cả nước', en: 'The level of the country', source }
    : {
        code: 'provincial-level',
        vi: 'Mức chuẩn của tỉnh, thành phố, cao hơn mức cả nước',
        en: 'The level of the province, higher than the country’s',
        source,
      }
}

/** Why a person in a facility is given the allowance of the facility. */
export function facilityReason({ articles }: AllowanceRuleSet, coefficient: number): Reason {
  return {
    code: 'facility-coefficient',
    vi: `Hệ số ${coefficient} khi được chăm sóc, nuôi dưỡng tại cơ sở`,
    en: `Coefficient ${coefficient} for care in a facility`,
    source: articles.facility,
  }
}

/** Why both the single parent's and another amount are paid. */
export function combinationReason({ articles }: AllowanceRuleSet): Reason {
  return {
    code: 'single-parent-combination',
    vi: 'Người đơn thân nghèo nuôi con được hưởng thêm mức của người cao tuổi, người khuyết tật hoặc người nhiễm HIV/AIDS',
    en: 'A poor single parent is given this beside the amount as an elderly or disabled person or one with HIV',
    source: articles.highestOnly,
  }
}

/** Why a group gives nothing. */
export const declined = {
  notInForce: ({ source, articles }: AllowanceRuleSet): Reason => ({
    code: 'group-not-in-force',
    vi: 'Nhóm này không có trong văn bản áp dụng cho tháng hưởng',
    en: 'The decree that applies to the month does not have this group',
    source: source === 'NĐ 176/2025/NĐ-CP' ? 'NĐ 176/2025/NĐ-CP Điều 8' : `${articles.groups} Điều 5`,
  }),
  outsideAge: (rules: AllowanceRuleSet, rule: GroupRule): Reason => ({
    code: 'age-outside-group',
    vi: 'Tuổi trong tháng không thuộc độ tuổi của nhóm',
    en: 'The age in the month is not one of the group',
    source: groupSource(rules, rule),
  }),
  birthDateNeeded: {
    code: 'birth-date-needed',
    vi: 'Cần ngày sinh để xác định hệ số',
    en: 'The birth date is needed to tell the coefficient',
  },
  notHighest: ({ articles }: AllowanceRuleSet): Reason => ({
    code: 'not-the-highest',
    vi: 'Chỉ hưởng một mức cao nhất',
    en: 'Only the highest amount is given',
    source: articles.highestOnly,
  }),
  pensionLower: {
    code: 'allowance-or-pension',
    vi: 'Vừa thuộc diện trợ cấp xã hội hằng tháng vừa thuộc diện trợ cấp hưu trí xã hội thì hưởng mức cao hơn',
    en: 'Of monthly assistance and social pension the higher one is given',
    source: 'NĐ 176/2025/NĐ-CP Điều 3',
  },
  inFacility: {
    code: 'facility-excludes-community',
    vi: 'Đang hưởng trợ cấp nuôi dưỡng tại cơ sở thì không hưởng trợ cấp tại cộng đồng',
    en: 'Who draws the allowance of a facility is given none in the community',
    source: 'NĐ 20/2021/NĐ-CP Điều 25(5)',
  },
  noRules: {
    code: 'no-rules-for-month',
    vi: 'Không có văn bản nào áp dụng cho tháng hưởng với căn cứ này',
    en: 'No decree applies to the month on this basis',
  },
} as const satisfies Readonly<Record<string, Reason | ((...facts: never) => Reason)>>

/** What is not known for sure of the rules. */
export const warnings = {
  levelNotVerified: ({ source }: StandardLevel): Reason => ({
    code: 'level-not-verified',
    vi: 'Mức chuẩn lấy từ nguồn thứ cấp, cần đối chiếu văn bản gốc',
    en: 'The level was told by another text: check it against the decree or the resolution',
    source,
  }),
  pensionInFacility: {
    code: 'pension-in-facility-not-verified',
    vi: 'Chưa xác minh người ở cơ sở có được hưởng trợ cấp hưu trí xã hội hay không',
    en: 'Whether a person in a facility draws the social pension was not verified',
  },
  transitionMonths: {
    code: 'transition-not-verified',
    vi: 'Tháng 7–9/2026: mức chuẩn mới được truy lĩnh; hệ số mới cho các tháng này chưa được xác minh',
    en: 'July to September 2026: the new level is paid back; that the new coefficients count for these months was not verified',
    source: 'NĐ 335/2026/NĐ-CP Điều 31',
  },
} as const satisfies Readonly<Record<string, Reason | ((...facts: never) => Reason)>>
