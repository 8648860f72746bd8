/** A level that amounts are counted from, of the country or of one province, from a benefit month on. */
export interface StandardLevel {
  readonly kind: 'allowance' | 'pension'
  /** `VN`, or the code of a province as it is since 2025-07-01. */
  readonly jurisdiction: string
  /** First benefit month, `YYYY-MM`. */
  readonly from: string
  /** First day on which it can be paid, where that is later than the month. */
  readonly decidedFrom?: string
  /** Whole dong a month. */
  readonly amount: number
  readonly source: string
  /** `law`: read in the text itself; `secondary`: told by another text. */
  readonly verified: 'law' | 'secondary'
}

/**
 * Standard levels of monthly assistance and of the social pension.
 *
 * A province may set a higher one. Of the provincial levels here only that they applied right before July 2026 is known, so that
 * they begin in June 2026; who knows the resolution adds its own level.
 */
export const standardLevels: readonly StandardLevel[] = [
  { kind: 'allowance', jurisdiction: 'VN', from: '2021-07', amount: 360_000, source: 'NĐ 20/2021/NĐ-CP Điều 4(2)', verified: 'law' },
  { kind: 'allowance', jurisdiction: 'VN', from: '2024-07', amount: 500_000, source: 'NĐ 76/2024/NĐ-CP', verified: 'secondary' },
  {
    kind: 'allowance',
    jurisdiction: 'VN',
    from: '2026-07',
    decidedFrom: '2026-10-05',
    amount: 540_000,
    source: 'NĐ 335/2026/NĐ-CP Điều 4(2)',
    verified: 'secondary',
  },
  ...[
    { jurisdiction: '01', amount: 650_000 },
    { jurisdiction: '79', amount: 650_000 },
    { jurisdiction: '31', amount: 700_000 },
    { jurisdiction: '22', amount: 700_000 },
    { jurisdiction: '08', amount: 530_000 },
  ].map((level) => ({
    ...level,
    kind: 'allowance' as const,
    from: '2026-06',
    source: 'Nghị quyết của HĐND cấp tỉnh theo NĐ 20/2021/NĐ-CP Điều 4(3)',
    verified: 'secondary' as const,
  })),
  { kind: 'pension', jurisdiction: 'VN', from: '2025-07', amount: 500_000, source: 'NĐ 176/2025/NĐ-CP Điều 3', verified: 'secondary' },
  {
    kind: 'pension',
    jurisdiction: 'VN',
    from: '2026-07',
    decidedFrom: '2026-10-05',
    amount: 540_000,
    source: 'NĐ 335/2026/NĐ-CP Điều 31–33',
    verified: 'secondary',
  },
]

/** What a level is looked for. */
export interface LevelQuestion {
  readonly kind?: 'allowance' | 'pension'
  readonly month: string
  readonly on?: string | undefined
  readonly provinceCode?: string | undefined
  /** Levels that the caller knows beside those of the standard. */
  readonly levels?: readonly StandardLevel[] | undefined
}

/**
 * The level that applies to a benefit month: the youngest of the country or the youngest of the province, whichever is higher.
 *
 * @example
 * ```ts
 * standardLevelAt({ month: '2024-06' })?.amount // 360000
 * standardLevelAt({ month: '2026-08', provinceCode: '31' })?.amount // 700000
 * ```
 */
export function standardLevelAt({ kind = 'allowance', month, on, provinceCode, levels = [] }: LevelQuestion): StandardLevel | undefined {
  const known = [...standardLevels, ...levels]
    .filter((level) => level.kind === kind && level.from <= month && (on === undefined || (level.decidedFrom ?? '') <= on))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const youngest = [
    known.findLast(({ jurisdiction }) => jurisdiction === 'VN'),
    known.findLast(({ jurisdiction }) => jurisdiction === provinceCode),
  ]
  return youngest.reduce((higher, level) => (level !== undefined && level.amount > (higher?.amount ?? -1) ? level : higher), undefined)
}
