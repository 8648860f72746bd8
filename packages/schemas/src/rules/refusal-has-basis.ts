import { defineRule } from '../rule.ts'

/** A refusal of a right, as far as this rule looks at it. */
export interface RefusedRight {
  readonly reason: string
  readonly legalBasis?: string | undefined
}

/** Who refuses because the law lets data be processed without consent names which basis that is. */
export const refusalHasBasis = defineRule<RefusedRight>({
  id: 'refusal-has-basis',
  source: 'Luật 91/2025/QH15 Điều 14, 19',
  reads: ['reason', 'legalBasis'],
  check: ({ reason, legalBasis }) =>
    reason === 'processing-without-consent' && legalBasis === undefined ? [{ pointer: '/legalBasis', code: 'required-field' }] : [],
})
