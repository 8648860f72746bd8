import type { Reason } from '../reason.ts'

/** Income lines of multidimensional poverty for some years. */
export interface PovertyLine {
  readonly years: { readonly from: number; readonly to: number }
  /** Whole dong per person and month. */
  readonly rural: number
  readonly urban: number
  /** From so many deprivation indicators a household below the line is poor, with fewer near-poor; not there where it was not verified. */
  readonly deprivations?: number
  readonly source: string
}

/** Income lines by year. Those of 2022–2025 are recalled from Decree 07/2021 and kept for 2026. */
export const povertyLines: readonly PovertyLine[] = [
  { years: { from: 2022, to: 2026 }, rural: 1_500_000, urban: 2_000_000, deprivations: 3, source: 'NĐ 07/2021/NĐ-CP Điều 3' },
  { years: { from: 2027, to: 2030 }, rural: 2_200_000, urban: 2_800_000, source: 'NĐ 351/2025/NĐ-CP' },
]

/**
 * The income line of a year; `undefined` for years without one that is known.
 *
 * @example
 * ```ts
 * povertyLineOf(2027)?.rural // 2200000
 * ```
 */
export function povertyLineOf(year: number): PovertyLine | undefined {
  return povertyLines.find(({ years }) => years.from <= year && year <= years.to)
}

/** What the commune measured of a household. */
export interface HouseholdMeasure {
  readonly year: number
  readonly area: 'rural' | 'urban'
  /** Whole dong per person and month. */
  readonly income: number
  /** How many of the twelve indicators the household goes without. */
  readonly deprivations: number
}

/** What the measures of a household suggest; the commune decides. */
export interface PovertySuggestion {
  /** A code of the list PovertyStatus; not there where the rule of the year is not known. */
  readonly status?: 'poor' | 'near-poor' | 'none'
  readonly reasons: readonly Reason[]
}

/**
 * Suggests the poverty status that income and deprivations give; it decides nothing and contradicts no decision of the commune.
 *
 * @example
 * ```ts
 * suggestPovertyStatus({ year: 2026, area: 'rural', income: 1_400_000, deprivations: 3 }).status // 'poor'
 * ```
 */
export function suggestPovertyStatus({ year, area, income, deprivations }: HouseholdMeasure): PovertySuggestion {
  const line = povertyLineOf(year)
  if (!line)
    return {
      reasons: [{ code: 'no-line-for-year', vi: 'Không có chuẩn nghèo đã biết cho năm này', en: 'No poverty line is known for the year' }],
    }
  const { source } = line
  if (income > line[area]) {
    return {
      status: 'none',
      reasons: [{ code: 'income-above-line', vi: 'Thu nhập trên chuẩn nghèo', en: 'The income is above the line', source }],
    }
  }
  const below: Reason = {
    code: 'income-below-line',
    vi: 'Thu nhập từ chuẩn nghèo trở xuống',
    en: 'The income is not above the line',
    source,
  }
  if (line.deprivations === undefined) {
    return {
      reasons: [
        below,
        {
          code: 'deprivations-not-verified',
          vi: 'Số chỉ số thiếu hụt của giai đoạn này chưa được xác minh',
          en: 'How many indicators count in these years was not verified',
          source,
        },
      ],
    }
  }
  const isPoor = deprivations >= line.deprivations
  const counted: Reason = isPoor
    ? { code: 'deprivations-many', vi: 'Thiếu hụt từ 3 chỉ số trở lên', en: 'Three deprivation indicators or more', source }
    : { code: 'deprivations-few', vi: 'Thiếu hụt dưới 3 chỉ số', en: 'Fewer than three deprivation indicators', source }
  return { status: isPoor ? 'poor' : 'near-poor', reasons: [below, counted] }
}
