import type { Text } from '../../text.ts'
import { type AllowanceGroupCode, coefficientGroupOf } from '../allowance/allowance-group-code.ts'
import { coefficientOn } from '../allowance/coefficient-in-month.ts'
import type { AllowanceRuleSet } from '../allowance/rule-set.ts'
import { birthdayAt, possibleBirthDays } from '../birthdays.ts'
import { countedChildren } from './counted-children.ts'
import type { EntitlementFact, EntitlementFacts } from './entitlement-facts.ts'
import { noSupportCase } from './no-support-case.ts'

/** Whether a condition holds; `undefined` while it is not known. */
export type Judgement =
  | {
      readonly holds: boolean
      /** Since when, where a fact has a date. */
      readonly since?: string | undefined
      /** Whether it holds for most people, so that by itself it is no reason to ask for more. */
      readonly saysLittle?: boolean
    }
  | undefined

/** One condition of an entitlement: the fact that decides it, and how. */
export interface Condition extends Text {
  readonly code: string
  readonly fact: EntitlementFact
  /** The fact to ask for once the first one is known and does not decide it alone. */
  readonly thenFact?: EntitlementFact
  /** Whether nobody is asked for the fact: it counts only where it was told (HIV). */
  readonly isNeverAsked?: boolean
  readonly judge: (facts: EntitlementFacts, on: string, rules: AllowanceRuleSet) => Judgement
}

/** Facts that hold for too many people to make anybody ask for the rest. */
const common: ReadonlySet<EntitlementFact> = new Set([
  'povertyStatus',
  'livesInMostDisadvantagedArea',
  'hasSupporter',
  'hasPension',
  'hasSteadyIncome',
])

function when(fact: EntitlementFact, code: string, text: Text, test: (facts: EntitlementFacts) => boolean): Condition {
  return {
    code,
    fact,
    ...text,
    judge: (facts) => (facts[fact] === undefined ? undefined : { holds: test(facts), saysLittle: common.has(fact) }),
  }
}

function atAge(group: AllowanceGroupCode): Condition {
  return {
    code: 'age',
    fact: 'birthDate',
    vi: 'Tuổi thuộc độ tuổi của nhóm',
    en: 'The age is one of the group',
    judge: ({ birthDate }, on, rules) => {
      const steps = rules.groups[coefficientGroupOf(group)]?.steps ?? []
      const born = possibleBirthDays(birthDate)
      const within = new Set(born.map((day) => coefficientOn(steps, day, on) !== undefined))
      if (within.size !== 1) return undefined
      const [day = ''] = born
      const youngest = steps[0]?.from ?? 0
      const saysLittle = youngest < 60 && steps.at(-1)?.below === undefined
      return { holds: within.has(true), since: born.length === 1 ? birthdayAt(day, youngest) : undefined, saysLittle }
    },
  }
}

function withParents(group: AllowanceGroupCode): Condition {
  return {
    code: 'parents',
    fact: 'parents',
    vi: 'Cha và mẹ đều không nuôi dưỡng được theo trường hợp này',
    en: 'Neither father nor mother can support the child, as this case says',
    judge: ({ parents }, _on, rules) => {
      const found = noSupportCase(parents, rules.id === 'decree-335-2026')
      return found && { holds: found.group === group, since: found.since }
    },
  }
}

function disabled(level: string): Condition {
  return {
    code: 'disability',
    fact: 'disability',
    vi: 'Giấy xác nhận khuyết tật ghi mức độ này',
    en: 'The certificate of disability says this level',
    judge: ({ disability }) => disability && { holds: disability.level === level, since: disability.certifiedOn },
  }
}

const childOfSingleParent: Condition = {
  code: 'children',
  fact: 'children',
  vi: 'Nuôi con dưới 16 tuổi hoặc con đang học',
  en: 'Raises a child under 16, or one that studies',
  judge: (facts, on, rules) => {
    const count = countedChildren(facts, on, rules)
    return count === 'unknown' ? undefined : { holds: count > 0 }
  },
}

const poor = when('povertyStatus', 'poor', { vi: 'Thuộc hộ nghèo', en: 'Of a poor household' }, (facts) => facts.povertyStatus === 'poor')
const poorOrNear = when(
  'povertyStatus',
  'poor-or-near-poor',
  { vi: 'Thuộc hộ nghèo, cận nghèo', en: 'Of a poor or near-poor household' },
  ({ povertyStatus }) => povertyStatus === 'poor' || povertyStatus === 'near-poor',
)
const inArea = when(
  'livesInMostDisadvantagedArea',
  'most-disadvantaged-area',
  { vi: 'Sống ở xã, thôn đặc biệt khó khăn', en: 'In a most disadvantaged commune or hamlet' },
  (facts) => facts.livesInMostDisadvantagedArea === true,
)
const hiv: Condition = {
  ...when('hasHiv', 'hiv', { vi: 'Nhiễm HIV/AIDS', en: 'Lives with HIV' }, (facts) => facts.hasHiv === true),
  isNeverAsked: true,
}
const unsupported = when(
  'hasSupporter',
  'no-supporter',
  { vi: 'Không có người phụng dưỡng', en: 'Nobody supports the person' },
  (facts) => facts.hasSupporter === false,
)
const withoutMeans: Condition = {
  code: 'no-supporter',
  fact: 'hasSupporter',
  thenFact: 'isSupporterAssisted',
  vi: 'Không có người phụng dưỡng, hoặc người đó cũng đang hưởng trợ cấp xã hội hằng tháng',
  en: 'Nobody supports the person, or only somebody who draws monthly assistance too',
  judge: ({ hasSupporter, isSupporterAssisted }) => {
    const decides = hasSupporter ? isSupporterAssisted : hasSupporter
    return decides === undefined ? undefined : { holds: !hasSupporter || decides, saysLittle: true }
  },
}
const noPension = when(
  'hasPension',
  'no-pension',
  { vi: 'Không có lương hưu, trợ cấp bảo hiểm xã hội hằng tháng hoặc mức thấp hơn', en: 'No pension, or one below the social pension' },
  (facts) => facts.hasPension === false,
)

const orphanCases: readonly AllowanceGroupCode[] = [
  'child-parents-dead',
  'child-dead-missing',
  'child-dead-facility',
  'child-dead-detained',
  'child-missing-missing',
  'child-facility-facility',
  'child-detained-detained',
  'child-missing-facility',
  'child-missing-detained',
  'child-facility-detained',
]

/** Groups that leave another one out: who belongs to one of them has no right as a small child of a disadvantaged area (article 5(7)). */
export const exclusiveGroups: ReadonlyMap<AllowanceGroupCode, readonly AllowanceGroupCode[]> = new Map([
  ['child-under-3-disadvantaged-area', ['child-no-support', 'child-hiv-poor', 'disabled-extremely-severe', 'disabled-severe']],
])

/** What each group of article 5, and the social pension, asks of a person. */
export const entitlementConditions: ReadonlyMap<AllowanceGroupCode, readonly Condition[]> = new Map<
  AllowanceGroupCode,
  readonly Condition[]
>([
  [
    'child-abandoned',
    [
      atAge('child-abandoned'),
      when(
        'isAbandoned',
        'abandoned',
        { vi: 'Bị bỏ rơi, chưa có người nhận làm con nuôi', en: 'Abandoned, not adopted' },
        (facts) => facts.isAbandoned === true,
      ),
    ],
  ],
  ...orphanCases.map((group) => [group, [atAge(group), withParents(group)]] as const),
  [
    'student-no-support',
    [
      atAge('student-no-support'),
      when(
        'wasChildWithoutSupport',
        'was-child-without-support',
        { vi: 'Trước 16 tuổi là trẻ em không có nguồn nuôi dưỡng', en: 'A child without support before 16' },
        (facts) => facts.wasChildWithoutSupport === true,
      ),
      when('isStudying', 'studies', { vi: 'Đang học liên tục', en: 'Studies without a break' }, (facts) => facts.isStudying === true),
    ],
  ],
  ['child-hiv-poor', [atAge('child-hiv-poor'), hiv, poor]],
  [
    'single-parent-poor',
    [
      when(
        'isSingleParent',
        'single-parent',
        { vi: 'Là người đơn thân đang nuôi con', en: 'Raises children alone' },
        (facts) => facts.isSingleParent === true,
      ),
      poorOrNear,
      childOfSingleParent,
    ],
  ],
  ['elderly-poor-no-support', [atAge('elderly-poor-no-support'), poor, withoutMeans]],
  ['elderly-75-disadvantaged-area', [atAge('elderly-75-disadvantaged-area'), poorOrNear, inArea]],
  ['elderly-80-no-pension', [atAge('elderly-80-no-pension'), noPension]],
  [
    'elderly-fostered',
    [
      atAge('elderly-fostered'),
      poor,
      unsupported,
      when(
        'isTakenIn',
        'taken-in',
        { vi: 'Được người trong cộng đồng nhận chăm sóc', en: 'Taken in by somebody of the community' },
        (facts) => facts.isTakenIn === true,
      ),
    ],
  ],
  ['disabled-extremely-severe', [disabled('extremely-severe')]],
  ['disabled-severe', [disabled('severe')]],
  ['child-under-3-disadvantaged-area', [atAge('child-under-3-disadvantaged-area'), poorOrNear, inArea]],
  [
    'hiv-poor',
    [
      hiv,
      poor,
      when(
        'hasSteadyIncome',
        'no-steady-income',
        { vi: 'Không có thu nhập ổn định', en: 'No steady income' },
        (facts) => facts.hasSteadyIncome === false,
      ),
    ],
  ],
  ['social-pension-75', [atAge('social-pension-75'), noPension]],
  ['social-pension-70-poor', [atAge('social-pension-70-poor'), poorOrNear, noPension]],
])
