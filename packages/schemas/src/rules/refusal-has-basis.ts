import { defineRule } from '../rule.ts'

/** A refusal of a right, as far as this rule looks at it. */
export interface RefusedRight {
  readonly reason: string
  readonly legalBasis?: string | undefined
}

/** Who refuses because the law lets data be processed without consent names which basis that is. */
export const refusalHasBasis = defineRule<RefusedRight>({
  id: 'refusal-has-basis',
  title: {
    vi: 'Từ chối vì được xử lý không cần đồng ý thì phải nêu căn cứ',
    en: 'Who refuses because no consent is needed names the basis',
  },
  source: 'Luật 91/2025/QH15 Điều 14, 19',
  reads: ['reason', 'legalBasis'],
  check: ({ reason, legalBasis }) =>
    reason === 'processing-without-consent' && legalBasis === undefined ? [{ pointer: '/legalBasis', code: 'required-field' }] : [],
})
