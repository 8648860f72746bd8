import type { IndicatorDraft, ReportValue, TargetDraft } from '@caunoi/schemas'
import { cellsOf } from './hidden-figures.ts'
import type { MeasuredLine } from './measured-line.ts'

const COMPARE: Readonly<Record<TargetDraft['comparator'], (value: number, target: number) => boolean>> = {
  'at-least': (value, target) => value >= target,
  'at-most': (value, target) => value <= target,
  exactly: (value, target) => value === target,
}

/** A percentage with two places. */
const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100

/** A line as it is told; a figure that is hidden is left out, and so is what it would be made of. */
export function reportValue(line: MeasuredLine, target: TargetDraft | undefined, hidden: ReadonlySet<string>): ReportValue {
  const { indicator, of, numerator, denominator, missing, qualifier } = line
  const ids = cellsOf(line)
  const isRatio = indicator.unit === 'percent'
  const shown = { numerator: !hidden.has(ids.numerator), denominator: !hidden.has(ids.denominator) }
  const isShown = shown.numerator && (!isRatio || shown.denominator)
  const whole = denominator?.value ?? 0
  const exact = isRatio ? (whole > 0 ? (numerator.value / whole) * 100 : undefined) : numerator.value
  const value = isRatio && exact !== undefined ? percent(numerator.value, whole) : exact
  return {
    indicator: indicator.code,
    title: indicator.title,
    ...(of !== undefined && { of }),
    unit: indicator.unit,
    ...(isShown && value !== undefined && { value }),
    ...(isShown && qualifier !== undefined && { qualifier }),
    ...(isRatio && shown.numerator && { numerator: numerator.value }),
    ...(isRatio && shown.denominator && denominator && { denominator: denominator.value }),
    ...(target && { target: target.value, comparator: target.comparator }),
    ...(target && isShown && exact !== undefined && { met: COMPARE[target.comparator](exact, target.value) }),
    ...(missing !== undefined && !hidden.has(ids.missing) && { missing: missing.value }),
    ...(!isShown && { hidden: true }),
  }
}

/** A line that this server cannot count: it keeps no records of the kind. */
export function notKept({ code, title, unit }: IndicatorDraft): ReportValue {
  return { indicator: code, title, unit, notKept: true }
}
