import { z } from 'zod'
import { sensitivityLabels } from '../code-lists/sensitivity-label.ts'
import type { LabelsAt } from '../labels.ts'
import { standardIndicators } from './standard-indicators.ts'

const Line = z.object({ indicator: z.string().optional(), labels: z.array(z.string()).optional() })
const Lines = z.object({ report: z.string().optional(), scope: z.string().optional(), values: z.array(Line) })

/** The labels of a line that an older release kept without any: those of the indicator; all where it is one of the facility's own, which may be another by now. */
function labelsOfOlder({ report, scope }: z.output<typeof Lines>, code: string | undefined): readonly string[] {
  if (scope !== undefined && scope !== 'facility') return []
  const indicator = report === 'own' ? undefined : standardIndicators.find((standard) => standard.code === code)
  return indicator ? (indicator.labels ?? []) : sensitivityLabels
}

/** The lines of a report that ask about labelled matters. Beyond one facility nobody is told apart, and few people are hidden. */
export function labelledLines(report: Readonly<Record<string, unknown>>): readonly LabelsAt[] {
  const { data } = Lines.safeParse(report)
  return (data?.values ?? []).flatMap((line, index) => {
    const labels = line.labels ?? labelsOfOlder({ ...data, values: [] }, line.indicator)
    return labels.length > 0 ? [{ at: ['values', index], labels }] : []
  })
}
