import { defineRule, type Fault } from '../rule.ts'

/** The end of a case, as far as this rule looks at it. */
export interface Closing {
  readonly reason: string
  readonly legalBasis?: string | undefined
  readonly note?: string | undefined
}

/** Reasons that mean nothing without the decision or article behind them: the age, for one, is 16 in a decree and 18 in a circular. */
const WITH_BASIS = ['by-decision', 'of-age']

/** A case that ends by decision or age names its basis; one that ends for another reason than the legal ones says which. */
export const closingComplete = defineRule<Closing>({
  id: 'closing-complete',
  title: {
    vi: 'Kết thúc theo quyết định hoặc đủ tuổi phải nêu căn cứ; lý do khác phải nêu rõ',
    en: 'A closing by decision or age names its basis; another reason is told',
  },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 8; NĐ 20/2021/NĐ-CP Điều 30(2)',
  reads: ['reason', 'legalBasis', 'note'],
  check: ({ reason, legalBasis, note }) => {
    const missing = [
      ...(WITH_BASIS.includes(reason) && legalBasis === undefined ? ['legalBasis'] : []),
      ...(reason === 'other' && note === undefined ? ['note'] : []),
    ]
    return missing.map((name): Fault => ({ pointer: `/${name}`, code: 'required-field' }))
  },
})
