/** An amount that the law sets, from a day on. */
export interface ReferenceAmountPeriod {
  readonly from: string
  readonly amount: number
  readonly source: string
}

/** Amounts that indicators compare with, in VND a month, the latest first. */
export const referenceAmounts: Readonly<Record<'base-salary', readonly ReferenceAmountPeriod[]>> = {
  'base-salary': [
    { from: '2026-07-01', amount: 2_530_000, source: 'NĐ 161/2026/NĐ-CP Điều 3' },
    { from: '2024-07-01', amount: 2_340_000, source: 'NĐ 73/2024/NĐ-CP' },
    { from: '2023-07-01', amount: 1_800_000, source: 'NĐ 24/2023/NĐ-CP' },
    { from: '2019-07-01', amount: 1_490_000, source: 'NĐ 38/2019/NĐ-CP' },
  ],
}

/** The amount that held on a day; undefined before the first one. */
export function referenceAmount(name: keyof typeof referenceAmounts, on: string): number | undefined {
  return referenceAmounts[name].find(({ from }) => from <= on)?.amount
}
