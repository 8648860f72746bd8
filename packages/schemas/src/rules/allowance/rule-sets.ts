import type { AllowanceGroupCode } from './allowance-group-code.ts'
import type { AllowanceRuleSet, GroupRule } from './rule-set.ts'

type Groups = Readonly<Partial<Record<AllowanceGroupCode, GroupRule>>>

/** Groups whose article, ages and coefficients are the same in all decrees. */
const common: Groups = {
  'child-no-support': {
    article: '5.1',
    steps: [
      { from: 0, below: 4, coefficient: 2.5 },
      { from: 4, below: 16, coefficient: 1.5 },
    ],
  },
  'child-hiv-poor': {
    article: '5.3',
    steps: [
      { from: 0, below: 4, coefficient: 2.5 },
      { from: 4, below: 16, coefficient: 2 },
    ],
  },
  'single-parent-poor': { article: '5.4', steps: [{ from: 0, coefficient: 1 }], measure: 'per-child' },
  'disabled-extremely-severe': {
    article: '5.6',
    steps: [
      { from: 0, below: 16, coefficient: 2.5 },
      { from: 16, below: 60, coefficient: 2 },
      { from: 60, coefficient: 2.5 },
    ],
    besideSingleParent: true,
  },
  'disabled-severe': {
    article: '5.6',
    steps: [
      { from: 0, below: 16, coefficient: 2 },
      { from: 16, below: 60, coefficient: 1.5 },
      { from: 60, coefficient: 2 },
    ],
    besideSingleParent: true,
  },
  'child-under-3-disadvantaged-area': { article: '5.7', steps: [{ from: 0, below: 3, coefficient: 1.5 }] },
  'hiv-poor': { article: '5.8', steps: [{ from: 0, coefficient: 1.5 }], besideSingleParent: true },
}

/** Groups of Decree 20/2021 that no later decree ended before Decree 335/2026 took their place. */
const decree20: Groups = {
  ...common,
  'student-no-support': { article: '5.2', steps: [{ from: 16, below: 22, coefficient: 1.5 }] },
  'elderly-poor-no-support': {
    article: '5.5.a',
    steps: [
      { from: 60, below: 80, coefficient: 1.5 },
      { from: 80, coefficient: 2 },
    ],
    besideSingleParent: true,
  },
  'elderly-fostered': { article: '5.5.d', steps: [{ from: 60, coefficient: 3 }], besideSingleParent: true },
}

/** Letters b and c of clause 5, until the social pension took their place (Decree 176/2025, article 8). */
const endedIn2025: Groups = {
  'elderly-75-disadvantaged-area': { article: '5.5.b', steps: [{ from: 75, below: 80, coefficient: 1 }], besideSingleParent: true },
  'elderly-80-no-pension': { article: '5.5.c', steps: [{ from: 80, coefficient: 1 }], besideSingleParent: true },
}

/** Social pension; the level is not a coefficient of the standard level. */
const pension: Groups = {
  'social-pension-75': { steps: [{ from: 75, coefficient: 1 }], measure: 'pension' },
  'social-pension-70-poor': { steps: [{ from: 70, below: 75, coefficient: 1 }], measure: 'pension' },
}

const facility = [
  { from: 0, below: 4, coefficient: 5 },
  { from: 4, coefficient: 4 },
]

const articles20 = {
  groups: 'NĐ 20/2021/NĐ-CP',
  coefficients: 'NĐ 20/2021/NĐ-CP Điều 6(1)',
  highestOnly: 'NĐ 20/2021/NĐ-CP Điều 6(2)',
  facility: 'NĐ 20/2021/NĐ-CP Điều 25',
  months: 'NĐ 20/2021/NĐ-CP Điều 8',
}

/**
 * Who is given how much, decree by decree.
 *
 * Decree 335/2026 took effect on 5 October 2026; its amounts count for benefit months from July 2026, which are paid back. Decree
 * 76/2024 raised the level; what else it changed was not verified.
 */
export const allowanceRuleSets: readonly AllowanceRuleSet[] = [
  {
    id: 'decree-20-2021',
    instruments: ['decree-20-2021'],
    source: 'NĐ 20/2021/NĐ-CP',
    months: { from: '2021-07', to: '2024-06' },
    groups: { ...decree20, ...endedIn2025 },
    facility,
    articles: articles20,
  },
  {
    id: 'decree-76-2024',
    instruments: ['decree-20-2021', 'decree-76-2024'],
    source: 'NĐ 76/2024/NĐ-CP',
    months: { from: '2024-07', to: '2025-06' },
    groups: { ...decree20, ...endedIn2025 },
    facility,
    articles: articles20,
  },
  {
    id: 'decree-176-2025',
    instruments: ['decree-20-2021', 'decree-76-2024', 'decree-176-2025'],
    source: 'NĐ 176/2025/NĐ-CP',
    months: { from: '2025-07', to: '2026-10' },
    groups: { ...decree20, ...pension },
    facility,
    articles: articles20,
  },
  {
    id: 'decree-335-2026',
    instruments: ['decree-176-2025', 'decree-335-2026'],
    source: 'NĐ 335/2026/NĐ-CP',
    months: { from: '2026-07' },
    decidedFrom: '2026-10-05',
    groups: {
      ...common,
      ...pension,
      'student-no-support': { article: '5.2', steps: [{ from: 16, coefficient: 1.5 }] },
      'elderly-poor-no-support': {
        article: '5.5.a',
        steps: [
          { from: 60, below: 75, coefficient: 1.5 },
          { from: 75, coefficient: 2 },
        ],
        besideSingleParent: true,
      },
      'elderly-fostered': { article: '5.5.b', steps: [{ from: 60, coefficient: 3 }], besideSingleParent: true },
    },
    facility,
    articles: {
      groups: 'NĐ 335/2026/NĐ-CP',
      coefficients: 'NĐ 335/2026/NĐ-CP Điều 6(1)',
      highestOnly: 'NĐ 335/2026/NĐ-CP Điều 6(2)',
      facility: 'NĐ 335/2026/NĐ-CP Điều 22; NĐ 20/2021/NĐ-CP Điều 25(5)',
      months: 'NĐ 335/2026/NĐ-CP Điều 8',
    },
  },
]
