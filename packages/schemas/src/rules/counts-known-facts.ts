import type { IndicatorSelection, LinkedSelection } from '../resources/indicator-selection.ts'
import { defineRule, type Fault } from '../rule.ts'

/** What an indicator counts, over what, and by which dimension. */
export interface FactDefinition {
  readonly numerator: IndicatorSelection
  readonly denominator?: IndicatorSelection | undefined
  readonly by?: { readonly dimension: string } | undefined
}

/** Names that stand beside the dimensions of every fact. */
const ALWAYS = ['amount', 'heads', 'starts']

/** An indicator counts facts that the server's records have, and asks dimensions that those facts have. */
export const countsKnownFacts = defineRule<FactDefinition>({
  id: 'counts-known-facts',
  title: { vi: 'Chỉ tiêu chỉ tính dữ kiện và chiều có thật', en: 'An indicator counts facts and dimensions that exist' },
  reads: ['numerator', 'denominator', 'by'],
  check: ({ numerator, denominator, by }, { dimensionsOf }) => {
    if (!dimensionsOf) return []
    const faults: Fault[] = []
    const examine = ({ fact, where = [] }: Pick<LinkedSelection, 'fact' | 'where'>, pointer: string): void => {
      const dimensions = dimensionsOf(fact)
      if (!dimensions) {
        faults.push({ pointer: `${pointer}/fact`, code: 'unknown-fact' })
        return
      }
      for (const [index, { dimension }] of where.entries()) {
        if (!dimensions.includes(dimension)) faults.push({ pointer: `${pointer}/where/${index}/dimension`, code: 'unknown-dimension' })
      }
    }
    const examineAll = (selection: IndicatorSelection, pointer: string): void => {
      examine(selection, pointer)
      for (const [link, { anyOf }] of (selection.links ?? []).entries())
        for (const [index, linked] of anyOf.entries()) examine(linked, `${pointer}/links/${link}/anyOf/${index}`)
    }
    examineAll(numerator, '/numerator')
    if (denominator) examineAll(denominator, '/denominator')
    const known = [...ALWAYS, ...(dimensionsOf(numerator.fact) ?? [])]
    if (by && !known.includes(by.dimension)) faults.push({ pointer: '/by/dimension', code: 'unknown-dimension' })
    return faults
  },
})
